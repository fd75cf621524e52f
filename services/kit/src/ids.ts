import { v7, validate } from 'uuid';

/** A new UUIDv7; ids made later sort later. `at` dates it, for rows that tell of the past. */
export function newId(at?: Date): string {
  return at ? v7({ msecs: at.getTime() }) : v7();
}

/** Whether the text can be an id of ours; what cannot names nothing and must not reach the database. */
export function isId(text: string): boolean {
  return validate(text);
}

/** Whether a client's text can be a number or code of ours: PostgreSQL would abort the whole request on a NUL. */
export function isCode(text: string): boolean {
  return text.length <= 200 && !text.includes('\0');
}
