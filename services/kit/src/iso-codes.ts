const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** What Unicode names beyond ISO 3166-1: unions, territories within countries, and codes for tests. */
const NO_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '));

/** Whether it is one of the 249 codes of ISO 3166-1 alpha-2; withdrawn ones and nicknames such as `UK` are not. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) return false;
  // A withdrawn code or a nickname is turned into another one.
  return new Intl.Locale(`und-${code}`).region === code && countryNames.of(code) !== undefined;
}

/** Whether it is a code of ISO 639-1; withdrawn ones are not. */
export function isLanguage(code: string): boolean {
  if (!/^[a-z]{2}$/.test(code)) return false;
  return Intl.getCanonicalLocales(code)[0] === code && languageNames.of(code) !== undefined;
}
