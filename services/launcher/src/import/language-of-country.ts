/** The language that most companies of a country write in, as an ISO 639-1 code. */
const LANGUAGES: Readonly<Record<string, string>> = {
  AR: 'es',
  AT: 'de',
  BE: 'fr',
  BR: 'pt',
  CA: 'en',
  CH: 'de',
  DE: 'de',
  DK: 'da',
  ES: 'es',
  FI: 'fi',
  FR: 'fr',
  GB: 'en',
  IE: 'en',
  IT: 'it',
  MX: 'es',
  NO: 'nb',
  PL: 'pl',
  PT: 'pt',
  SE: 'sv',
  US: 'en',
  VE: 'es',
};

/** For want of a language in the file; English where the table has none. */
export function languageOf(countryCode: string): string {
  return LANGUAGES[countryCode] ?? 'en';
}
