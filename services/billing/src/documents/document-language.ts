import type { DocumentLanguage } from './invoice-document.js';

/** Languages in which invoices are written; others get English. */
export const documentLanguages: readonly DocumentLanguage[] = ['en', 'lv', 'de'];

export function documentLanguageOf(language: string | null): DocumentLanguage {
  return documentLanguages.find((known) => known === language) ?? 'en';
}
