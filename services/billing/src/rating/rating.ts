import { Exact } from '@switchboard/kit/money';
import type { RoundingMode } from '../rates/rate-terms.js';
import { parse, toMinorUnits } from './decimal.js';

/** How seconds are rounded up before they are priced, such as 60/6. */
export interface Increments {
  readonly initialSeconds: number;
  readonly nextSeconds: number;
}

const SECONDS_PER_MINUTE = 60;

/** Whole seconds of a leg; a second that was only begun does not count. */
export function rawSecondsOf(joinedAt: Date, leftAt: Date): number {
  return Math.floor((leftAt.getTime() - joinedAt.getTime()) / 1_000);
}

/** Seconds billed for a leg: none for one of no length, else the initial ones, beyond them whole steps. */
export function billedSecondsOf(rawSeconds: number, { initialSeconds, nextSeconds }: Increments): number {
  // A party may hang up in the instant of joining: the initial seconds would make a call of it.
  if (rawSeconds === 0) return 0;
  const beyond = Math.max(0, rawSeconds - initialSeconds);
  return initialSeconds + Math.ceil(beyond / nextSeconds) * nextSeconds;
}

/** What a line's charges, a sum of sixtieths of the currency's unit, come to in minor units: divided and rounded once. */
export function netOfSixtieths(sum: string, currency: string, mode: RoundingMode): bigint {
  return toMinorUnits(parse(sum), currency, mode);
}

/** Seconds as minutes in plain digits; what does not end in decimals is cut to ten of them. */
export function minutesOf(seconds: bigint): string {
  return new Exact(seconds.toString()).div(SECONDS_PER_MINUTE).toDecimalPlaces(10).toFixed();
}
