import type { NaiveAccount } from './naive-types.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

interface Local {
  readonly day: string;
  readonly time: string;
  readonly weekday: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, Local>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'long',
    });
  formats.set(timeZone, format);
  return format;
}

/** What calendar and clock on a wall there show, to the minute. */
export function localAt(timeZone: string, millis: number): Local {
  const minute = Math.floor(millis / MINUTE);
  const key = `${timeZone} ${minute}`;
  const before = known.get(key);
  if (before) return before;
  const shown = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(minute * MINUTE)
      .map(({ type, value }) => [type, value]),
  );
  const local = {
    day: `${shown.year}-${shown.month}-${shown.day}`,
    time: `${shown.hour}:${shown.minute}`,
    weekday: `${shown.weekday}`.toUpperCase(),
  };
  if (known.size > 500_000) known.clear();
  known.set(key, local);
  return local;
}

const starts = new Map<string, number>();

/** The first minute that carries the day's date there: 01:00 where the clock leaps at midnight. */
export function startOfDay(timeZone: string, day: string): number {
  const key = `${timeZone} ${day}`;
  const before = starts.get(key);
  if (before !== undefined) return before;
  let millis = Date.parse(`${day}T00:00Z`) - 16 * 60 * MINUTE;
  while (localAt(timeZone, millis).day < day) millis += MINUTE;
  starts.set(key, millis);
  return millis;
}

export const addDays = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + count * DAY).toISOString().slice(0, 10);

export interface Period {
  readonly startsAt: string;
  readonly days: readonly string[];
}

const isLastOfMonth = (day: string) => addDays(day, 1).endsWith('-01');

/** Whether a period begins on that day: the anchor, or the month's last day where the month is too short. */
function beginsPeriod({ cycle, anchorDay }: NaiveAccount, day: string): boolean {
  const anchor = cycle === 'CALENDAR' ? 1 : anchorDay;
  const number = Number(day.slice(8));
  return number === anchor || (number < anchor && isLastOfMonth(day));
}

export function periodOf(account: NaiveAccount, millis: number): Period {
  let first = localAt(account.timeZone, millis).day;
  while (!beginsPeriod(account, first)) first = addDays(first, -1);
  const days = [first];
  for (let day = addDays(first, 1); !beginsPeriod(account, day); day = addDays(day, 1)) days.push(day);
  return { startsAt: new Date(startOfDay(account.timeZone, first)).toISOString(), days };
}
