import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { addTemplates } from './add-templates.js';
import type { TemplateText } from './texts.js';

/** Adds one text, refused with every reason and its place. @returns the version's id. */
export async function addLetterTemplate(
  tx: Db,
  text: TemplateText,
  scope: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const outcome = await addTemplates(tx, [text], scope);
  // Told as one text's and not as those of the first of many.
  if (!outcome.ok)
    return { ok: false, refusals: outcome.refusals.map((refusal) => ({ ...refusal, path: refusal.path.slice(2) })) };
  return accept(outcome.value[0]?.id ?? '');
}
