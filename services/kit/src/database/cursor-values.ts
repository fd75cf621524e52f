import { isDay } from '../formats.js';
import { isId } from '../ids.js';

/** By the SQL type of a sort column: whether a client's text can be a value of it. */
const FITS: Readonly<Record<string, (text: string) => boolean>> = {
  uuid: isId,
  date: isDay,
  // Ours are written by `toISOString`, so whatever is written otherwise is not ours.
  'timestamp with time zone': (text) => isDay(text.slice(0, 10)) && isInstant(text),
  // Digits that fit whatever they are: nine in four bytes, eighteen in eight.
  integer: (text) => /^-?\d{1,9}$/.test(text),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  text: (text) => !text.includes('\0'),
};

/** Whether a cursor's value can be compared with the column: PostgreSQL would abort the whole request on one that cannot. */
export function fitsColumn(text: string, sqlType: string): boolean {
  // A type that is not listed fits nothing until somebody has thought about it.
  return FITS[sqlType]?.(text) ?? false;
}

function isInstant(text: string): boolean {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text;
}
