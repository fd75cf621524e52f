import { Temporal } from 'temporal-polyfill';

/** A stretch of time, `[from, until)` in epoch milliseconds, on which a zone's clocks are `offset` ahead of UTC. */
export interface ClockStretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

export const DAY_MILLISECONDS = 86_400_000;

// Asking the time zone library takes longer than all the rest of rating a leg; a zone has two stretches a year.
const stretches = new Map<string, ClockStretch[]>();
const days = new Map<number, string>();

/**
 * The stretch that contains the instant.
 * @throws RangeError for a zone that is not known.
 */
export function stretchOf(epochMilliseconds: number, timeZone: string): ClockStretch {
  const known = stretches.get(timeZone) ?? [];
  for (const stretch of known)
    if (stretch.from <= epochMilliseconds && epochMilliseconds < stretch.until) return stretch;
  const stretch = readStretch(epochMilliseconds, timeZone);
  stretches.set(timeZone, [stretch, ...known]);
  return stretch;
}

/** The day, counted from 1 January 1970, that it is at the instant in the time zone. */
export function dayNumberOf(epochMilliseconds: number, timeZone: string): number {
  return Math.floor((epochMilliseconds + stretchOf(epochMilliseconds, timeZone).offset) / DAY_MILLISECONDS);
}

/** The day of that number as `YYYY-MM-DD`. */
export function dayText(dayNumber: number): string {
  const known = days.get(dayNumber);
  if (known) return known;
  const text = new Date(dayNumber * DAY_MILLISECONDS).toISOString().slice(0, -14);
  days.set(dayNumber, text);
  return text;
}

/** The number of the day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS;
}

function readStretch(epochMilliseconds: number, timeZone: string): ClockStretch {
  const at = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  // Of a transition at the very instant, the stretch is the one that begins there.
  const from = at(epochMilliseconds + 1).getTimeZoneTransition('previous');
  const until = at(epochMilliseconds).getTimeZoneTransition('next');
  return {
    from: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: until?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at(epochMilliseconds).offsetNanoseconds / 1_000_000,
  };
}
