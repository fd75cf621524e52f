import { Exact } from '@switchboard/kit/money';
import { Temporal } from 'temporal-polyfill';
import type { AllowanceProration } from '../rates/rate-terms.js';
import { DAY_MILLISECONDS, dayNumberOf, dayText } from './local-time.js';
import type { Period } from './period.js';

/** How an account's periods follow one another. */
export interface BillingCycle {
  readonly cycle: 'CALENDAR' | 'ANNIVERSARY';
  /** ANNIVERSARY: the day of the month on which periods begin, 1 to 31; in shorter months the last day. */
  readonly anchorDay: number;
  readonly timeZone: string;
}

// Periods by zone and anchor, then by month: the same few are asked for again and again.
const periods = new Map<string, Map<number, Period>>();

/** The period that contains the instant. */
export function periodOf(instant: Date, cycle: BillingCycle): Period {
  let month = monthOf(instant, cycle.timeZone);
  let period = periodFrom(month, cycle);
  // By instants rather than by days: where clocks go back over midnight, a day comes twice.
  while (instant < period.startsAt) period = periodFrom(--month, cycle);
  while (instant >= period.endsAt) period = periodFrom(++month, cycle);
  return period;
}

export function nextPeriod({ endsAt }: Period, cycle: BillingCycle): Period {
  return periodOf(endsAt, cycle);
}

/** On how many of a period's days a rate holds. */
export interface DaysHeld {
  readonly heldDays: number;
  readonly periodDays: number;
}

/** What is left of an allowance of minutes, in whole seconds, rounded half-up. */
export function proratedSeconds(
  minutes: string,
  proration: AllowanceProration,
  { heldDays, periodDays }: DaysHeld,
): number {
  const seconds = new Exact(minutes).times(60);
  switch (proration) {
    case 'NONE':
      return Number(seconds.toFixed(0));
    case 'DAYS':
      return Number(seconds.times(heldDays).div(periodDays).toFixed(0));
    case 'FIXED_30':
      return Number(seconds.times(Math.min(heldDays, 30)).div(30).toFixed(0));
    default:
      return proration satisfies never;
  }
}

/** The month that it is, counted from the year 0. */
function monthOf(instant: Date, timeZone: string): number {
  const day = new Date(dayNumberOf(instant.getTime(), timeZone) * DAY_MILLISECONDS);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}

/** The period that begins in the month. */
function periodFrom(month: number, cycle: BillingCycle): Period {
  const anchor = cycle.cycle === 'CALENDAR' ? 1 : cycle.anchorDay;
  const key = `${anchor} ${cycle.timeZone}`;
  const known = periods.get(key) ?? new Map<number, Period>();
  const period = known.get(month) ?? {
    startsAt: anchorIn(month, anchor, cycle.timeZone),
    // From the anchor again, never from the last start: after 28 February comes 31 March.
    endsAt: anchorIn(month + 1, anchor, cycle.timeZone),
  };
  periods.set(key, known.set(month, period));
  return period;
}

function anchorIn(month: number, anchor: number, timeZone: string): Date {
  const [year, index] = [Math.floor(month / 12), month % 12];
  const lastDay = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const day = dayText(Date.UTC(year, index, Math.min(anchor, lastDay)) / DAY_MILLISECONDS);
  // Not always midnight: where clocks skip it, the day begins with its first instant.
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}
