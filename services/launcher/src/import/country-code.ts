import { createRequire } from 'node:module';
import countries, { type LocaleData } from 'i18n-iso-countries/index.js';

countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json') as LocaleData);

/** The ISO 3166-1 alpha-2 code of a country given by its English name, a usual short one such as UK, or an ISO code. */
export function countryCodeOf(text: string): string | undefined {
  const given = text.trim();
  const code = /^[a-z]{2,3}$/i.test(given) && countries.isValid(given.toUpperCase());
  // UK is no ISO code but a name that the list knows.
  return code ? countries.toAlpha2(given.toUpperCase()) : countries.getSimpleAlpha2Code(given, 'en');
}
