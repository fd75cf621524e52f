import { randomFillSync } from 'node:crypto';
import { v7, validate } from 'uuid';

const ID_BYTES = 16;
// Random bytes are fetched for many ids at once: fetching costs the same for few and for many.
const pool = new Uint8Array(ID_BYTES * 1_024);
let used = pool.length;

/** A new UUIDv7; ids made later sort later. `at` dates it, for rows that tell of the past. */
export function newId(at?: Date): string {
  return at ? v7({ msecs: at.getTime(), random: randomBytes() }) : v7();
}

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return pool.subarray(used - ID_BYTES, used);
}

/** Whether the text can be an id of ours; what cannot names nothing and must not reach the database. */
export function isId(text: string): boolean {
  return validate(text);
}

/** Whether a client's text can be a number or code of ours: PostgreSQL would abort the whole request on a NUL. */
export function isCode(text: string): boolean {
  return text.length <= 200 && !text.includes('\0');
}
