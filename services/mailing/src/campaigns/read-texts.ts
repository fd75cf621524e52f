import type { Db } from '@switchboard/kit/database/open-database';
import type { Refusal } from '@switchboard/kit/refusal';
import { findNewestTemplates } from '../templates/queries.js';

/** Template name -> language -> id of the newest version. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, string>>;

export async function readTexts(db: Db, names: readonly string[]): Promise<Texts> {
  const texts = new Map<string, Map<string, string>>();
  for (const { name, language, id } of await findNewestTemplates(db, names)) {
    texts.set(name, (texts.get(name) ?? new Map()).set(language, id));
  }
  return texts;
}

/** What stands against a draft's choice of template. */
export function objectionsToTemplate(
  draft: { readonly templateName: string; readonly defaultLanguage: string },
  texts: Texts,
  path: readonly string[],
): readonly Refusal[] {
  const languages = texts.get(draft.templateName);
  if (languages?.has(draft.defaultLanguage)) return [];
  const message = languages
    ? `the template has no text in the default language: choose one of ${[...languages.keys()].join(', ')}`
    : 'there is no template of this name: add it first';
  return [{ code: 'TEMPLATE_UNKNOWN', message, path: [...path, languages ? 'defaultLanguage' : 'templateName'] }];
}
