const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Whether it is a currency code of ISO 4217. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Whether it is a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whether it is an IANA time zone with days of its own; offsets and abbreviations are not. */
export function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !name.includes('/')) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== undefined;
  } catch {
    return false;
  }
}
