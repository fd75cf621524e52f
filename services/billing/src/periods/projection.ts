import { Exact } from '@switchboard/kit/money';
import { type Period, startOfNextDay } from './period.js';

export interface Progress {
  readonly period: Period;
  readonly timeZone: string;
  readonly now: Date;
}

/** How the projection is made, for those who read it. */
export const PROJECTION_METHOD =
  'linear: the net so far, prolonged over the whole period by elapsed time; on its first day the net so far';

/**
 * Net in minor units that the period will have at its end: the net so far prolonged linearly by elapsed time, rounded
 * half-up once. On the period's first day, when a few calls would be blown up to a month, it is the net so far.
 */
export function projectNet(netMinor: bigint, { period, timeZone, now }: Progress): bigint {
  if (now < startOfNextDay(period.startsAt, timeZone)) return netMinor;
  const whole = period.endsAt.getTime() - period.startsAt.getTime();
  // In milliseconds of real time, so that an hour more or less on a day of changed clocks counts.
  const elapsed = Math.min(now.getTime() - period.startsAt.getTime(), whole);
  // `elapsed` is above 0: the first day is over.
  return BigInt(new Exact(netMinor.toString()).times(whole).div(elapsed).toFixed(0));
}
