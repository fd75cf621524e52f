import { Temporal } from 'temporal-polyfill';
import type { ContractRow } from './tables.js';

/** In the words of the schema. */
export type ContractState = 'DRAFT' | 'ACTIVE' | 'ENDED';

/**
 * How far a contract is at an instant, by the day in its own time zone. A signed one is active from its signature on,
 * also before its validity begins: it is no longer negotiated, and `validFrom` tells from when it prices anything.
 */
export function contractStateAt(
  { signedOn, validTo, timeZone }: Pick<ContractRow, 'signedOn' | 'validTo' | 'timeZone'>,
  now: Date,
): ContractState {
  if (!signedOn) return 'DRAFT';
  // Days in ISO 8601 sort as text.
  return validTo && validTo <= dayAt(now, timeZone) ? 'ENDED' : 'ACTIVE';
}

/** The day that an instant belongs to in a time zone, as YYYY-MM-DD. */
export function dayAt(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
