import { proratedSeconds } from '../periods/cycle.js';
import { dayNumber } from '../periods/local-time.js';
import { dayOf, type Period } from '../periods/period.js';
import type { Days, Rate } from '../rates/rate-choice.js';
import type { PricingContext } from './usage.js';

interface Allowance {
  readonly period: Period;
  readonly timeZone: string;
  readonly seconds: number;
}

// A rate is mostly asked about one period after the other.
const latest = new WeakMap<Rate, Allowance>();

/** Free seconds of the period that the rate gives; of pieces, 60 each. */
export function allowanceOf(rate: Rate, { period, timeZone }: PricingContext): number {
  const known = latest.get(rate);
  if (known && isSame(known.period, period) && known.timeZone === timeZone) return known.seconds;
  const { allowanceMinutes, allowanceProration } = rate.terms;
  const days = { validFrom: dayOf(period.startsAt, timeZone), validTo: dayOf(period.endsAt, timeZone) };
  const held = rate.within ? [days, rate, rate.within] : [days, rate];
  const seconds = proratedSeconds(allowanceMinutes, allowanceProration, {
    heldDays: commonDayCount(held),
    periodDays: commonDayCount([days]),
  });
  latest.set(rate, { period, timeZone, seconds });
  return seconds;
}

function isSame(one: Period, other: Period): boolean {
  return one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime();
}

/** How many days all of the ranges contain; the zones in which they are counted do not matter. */
function commonDayCount(ranges: readonly Days[]): number {
  const first = Math.max(...ranges.map(({ validFrom }) => dayNumber(validFrom)));
  const after = Math.min(
    ...ranges.map(({ validTo }) => (validTo === null ? Number.POSITIVE_INFINITY : dayNumber(validTo))),
  );
  return Math.max(0, after - first);
}
