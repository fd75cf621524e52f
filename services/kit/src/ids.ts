import { v7 } from 'uuid';

/** A new UUIDv7; ids made later sort later. `at` dates it, for rows that tell of the past. */
export function newId(at?: Date): string {
  return at ? v7({ msecs: at.getTime() }) : v7();
}
