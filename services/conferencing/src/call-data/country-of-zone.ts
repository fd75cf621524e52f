import { isCountry } from '@switchboard/kit/iso-codes';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countries = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`)).filter(isCountry);

/** What the language library offers in one of two ways, by its age. */
interface ZonedLocale {
  readonly timeZones?: readonly string[];
  readonly getTimeZones?: () => readonly string[] | undefined;
}

/** The country that the time zone is of; null for one that is of none, such as `UTC`. */
export function countryOfZone(zone: string): string | null {
  return countries.find((country) => zonesOf(country).includes(zone)) ?? null;
}

function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as unknown as ZonedLocale;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
