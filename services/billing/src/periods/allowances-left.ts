import type { RatePart } from '../rates/rate-terms.js';
import { minutesOf } from '../rating/rating.js';

/** A counter of a period. */
export interface PeriodCounter {
  readonly counterKey: string;
  readonly billedSeconds: bigint;
  readonly allowanceSeconds: bigint;
}

/** Free minutes of a period, and how far they are used. */
export interface AllowanceLeft {
  readonly serviceCode: string;
  readonly part: RatePart;
  readonly accessTypeCode: string | null;
  readonly countryCode: string | null;
  readonly includedMinutes: string;
  readonly usedMinutes: string;
  readonly leftMinutes: string;
}

/** What the counters say of allowances; those that only fill tiers say nothing. */
export function allowancesLeftOf(counters: readonly PeriodCounter[]): readonly AllowanceLeft[] {
  return counters
    .filter(({ allowanceSeconds }) => allowanceSeconds > 0n)
    .toSorted((one, other) => (one.counterKey < other.counterKey ? -1 : 1))
    .map(({ counterKey, billedSeconds, allowanceSeconds }) => {
      const used = billedSeconds < allowanceSeconds ? billedSeconds : allowanceSeconds;
      return {
        ...readCounterKey(counterKey),
        includedMinutes: minutesOf(allowanceSeconds),
        usedMinutes: minutesOf(used),
        leftMinutes: minutesOf(allowanceSeconds - used),
      };
    });
}

/** A counter's key names service, part, access type, prefix and country (`counterKeyOf`); none is empty but for null. */
function readCounterKey(key: string) {
  const [serviceCode = '', part, accessTypeCode = '', , countryCode = ''] = key.split(':').map(decodeURIComponent);
  return {
    serviceCode,
    part: part as RatePart,
    accessTypeCode: accessTypeCode === '' ? null : accessTypeCode,
    countryCode: countryCode === '' ? null : countryCode,
  };
}
