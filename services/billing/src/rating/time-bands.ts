import { DAY_MILLISECONDS, dayNumber, stretchOf } from '../periods/local-time.js';
import type { Day, RateTerms, TimeBand } from '../rates/rate-terms.js';

/** A part of a day with one price. */
interface Span {
  /** Of the clock, in milliseconds after midnight, exclusive. */
  readonly until: number;
  /** Which of the rate's bands prices; -1 for none. */
  readonly band: number;
}

/** A rate's bands, prepared: the spans of each kind of day, in order. */
export interface BandPlan {
  readonly spansOf: Readonly<Record<Day, readonly Span[]>>;
  readonly holidays: ReadonlySet<number>;
}

/** Seconds that follow one another in one band. */
export interface BandRun {
  readonly band: number;
  readonly seconds: number;
}

export interface BandedSeconds {
  readonly beganAt: Date;
  readonly billedSeconds: number;
  readonly initialSeconds: number;
  readonly nextSeconds: number;
  readonly timeZone: string;
}

const WEEKDAYS: readonly Day[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export function planBands({ timeBands, holidays }: RateTerms): BandPlan {
  const entries = [...WEEKDAYS, 'HOLIDAY' as const].map((day) => [day, spansOn(day, timeBands)] as const);
  return {
    spansOf: Object.fromEntries(entries) as Record<Day, readonly Span[]>,
    holidays: new Set(holidays.map(dayNumber)),
  };
}

/** Splits billed seconds at the bands' edges: each increment is whole in the band in which it begins. */
export function bandRunsOf(plan: BandPlan, leg: BandedSeconds): readonly BandRun[] {
  const { billedSeconds, initialSeconds, nextSeconds, timeZone } = leg;
  const start = leg.beganAt.getTime();
  const runs: BandRun[] = [];
  for (let done = 0; done < billedSeconds; ) {
    const { band, until } = bandAt(plan, start + done * 1_000, timeZone);
    let end = done + (done === 0 ? initialSeconds : nextSeconds);
    // All further increments that begin before the edge, at once: a day has 86,400 of them at 1/1.
    const begun = Math.max(0, Math.ceil((until - start - end * 1_000) / (nextSeconds * 1_000)));
    end = Math.min(billedSeconds, end + begun * nextSeconds);
    runs.push({ band, seconds: end - done });
    done = end;
  }
  return runs;
}

/** The band at an instant, and the instant until which it surely goes on. */
function bandAt({ spansOf, holidays }: BandPlan, instant: number, timeZone: string) {
  const { offset, until } = stretchOf(instant, timeZone);
  const day = Math.floor((instant + offset) / DAY_MILLISECONDS);
  const clock = instant + offset - day * DAY_MILLISECONDS;
  const span = spansOf[holidays.has(day) ? 'HOLIDAY' : weekdayOf(day)].find((each) => clock < each.until);
  if (!span) throw new Error(`no span of day ${day} contains ${clock}`);
  return { band: span.band, until: Math.min(until, instant - clock + span.until) };
}

function weekdayOf(day: number): Day {
  // 1 January 1970 was a Thursday.
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'MONDAY';
}

function spansOn(day: Day, bands: readonly TimeBand[]): readonly Span[] {
  const edges = bands.flatMap(({ from, to }) => [clockOf(from), clockOf(to)]);
  const sorted = [...new Set([0, ...edges, DAY_MILLISECONDS])].toSorted((one, other) => one - other);
  return sorted.slice(1).map((until, index) => {
    const from = sorted[index] ?? 0;
    const matches = (band: TimeBand) =>
      band.days.includes(day) && clockOf(band.from) <= from && from < clockOf(band.to);
    return { until, band: bands.findIndex(matches) };
  });
}

function clockOf(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
}
