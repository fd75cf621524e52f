import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { addTemplateVersions, findNewestTemplates, holdTemplateVersions } from './queries.js';
import { objectionsToText, type TemplateText, textKey } from './texts.js';

export interface TemplateVersion {
  readonly id: string;
  readonly version: number;
}

/**
 * Makes each text the newest version of its template and language: all of them, or none and the reasons. A text that is
 * the newest already changes nothing.
 * @returns the versions that hold the texts, in the order given.
 */
export async function addTemplates(
  tx: Db,
  texts: readonly TemplateText[],
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<readonly TemplateVersion[]>> {
  const refusals = objectionsToTexts(texts);
  if (refusals.length > 0) return { ok: false, refusals };
  // Before looking: two who add at once would both find the same newest version.
  await holdTemplateVersions(tx);
  const names = texts.map(({ name }) => name);
  const newest = new Map((await findNewestTemplates(tx, names)).map((row) => [textKey(row), row]));
  const versions = texts.map((text) => {
    const known = newest.get(textKey(text));
    // Compared with the newest alone: going back to an older text is a change, and gets a version.
    if (known?.subject === text.subject && known.body === text.body) return { ...known, isNew: false };
    return { ...text, id: newId(now), version: (known?.version ?? 0) + 1, addedAt: now, isNew: true };
  });
  const added = versions.filter(({ isNew }) => isNew);
  await addTemplateVersions(tx, added);
  return accept(versions.map(({ id, version }) => ({ id, version })));
}

function objectionsToTexts(texts: readonly TemplateText[]): readonly Refusal[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => {
    const path = ['texts', String(index)];
    const refusals = objectionsToText(text, path);
    const isTwice = seen.has(textKey(text));
    seen.add(textKey(text));
    if (!isTwice) return refusals;
    return [...refusals, { code: 'TEMPLATE_TWICE', message: 'give one text per template and language', path }];
  });
}
