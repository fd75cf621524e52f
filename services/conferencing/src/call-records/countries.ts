const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether the graph can give it as a country: a code of two capitals that has a name. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined;
}
