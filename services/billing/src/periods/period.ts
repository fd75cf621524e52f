import { Temporal } from 'temporal-polyfill';
import { dayNumberOf, dayText } from './local-time.js';

/** A half-open interval, `[startsAt, endsAt)`. */
export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The calendar day, `YYYY-MM-DD`, that it is at the instant in the time zone. */
export function dayOf(instant: Date, timeZone: string): string {
  return dayText(dayNumberOf(instant.getTime(), timeZone));
}

/** The day that comes `days` after `day`. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The instant at which the next day begins in the time zone: 23 to 25 hours after the day's start where clocks change. */
export function startOfNextDay(instant: Date, timeZone: string): Date {
  return startOfDay(zoned(instant, timeZone).toPlainDate().add({ days: 1 }), timeZone);
}

function zoned(instant: Date, timeZone: string) {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function startOfDay(day: Temporal.PlainDate, timeZone: string): Date {
  // Not always midnight: where clocks skip it, the day begins with its first instant.
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
}
