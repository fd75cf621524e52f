// As Node knows them: the list changes nearly every year, and one of our own would age unseen.
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Whether it is a currency code of ISO 4217. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Whether it is a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  // JavaScript makes 3 March of 31 February: only a day that comes back as it was given exists.
  // PostgreSQL knows no year 0.
  const instant = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(text) &&
    !text.startsWith('0000')
  );
}

/** Zones that were found to exist: to look one up costs half a millisecond, and they are asked for over and over. */
const timeZones = new Set(['UTC']);

/** Whether it is an IANA time zone with days of its own; offsets and abbreviations are not. */
export function isTimeZone(name: string): boolean {
  if (timeZones.has(name)) return true;
  const exists = name.includes('/') && canFormatIn(name);
  if (exists) timeZones.add(name);
  return exists;
}

function canFormatIn(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
