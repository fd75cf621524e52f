import { Temporal } from 'temporal-polyfill';
import type { Period } from '../period.js';

/** The calendar month that contains the instant, from midnight to midnight in the time zone, by the time zone library. */
export function calendarMonthOf(instant: Date, timeZone: string): Period {
  const firstDay = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .with({ day: 1 });
  return { startsAt: startOf(firstDay, timeZone), endsAt: startOf(firstDay.add({ months: 1 }), timeZone) };
}

function startOf(day: Temporal.PlainDate, timeZone: string): Date {
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
}
