import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/** When a conference takes place again and again. */
export interface Recurrence {
  /** The first time, half-open; later ones are at the same time of day in the time zone, and as long. */
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA name. */
  readonly timeZone: string;
  /** RFC 5545, such as `FREQ=WEEKLY;BYDAY=MO;COUNT=10`. */
  readonly rule: string;
}

const MOST = 366;
/** More often than daily is no series of meetings. */
const FREQUENCY = /(^|;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/;
const LONGEST_RULE = 200;
/** Bounds what a rule that matches hardly ever may cost. */
const CAPS = { maxIterations: 5_000, maxCandidateEvaluations: 50_000 } as const;

/**
 * The times of a series, each as long as the first; where a clock change skips the time of day, it is moved as RFC 5545
 * says. Refuses `RULE_INVALID`, and `SERIES_TOO_LONG` for one that has no end or too many times.
 */
export function occurrencesOf({ startsAt, endsAt, timeZone, rule }: Recurrence): Outcome<readonly Date[]> {
  const path = ['rule'];
  if (rule.length > LONGEST_RULE || !FREQUENCY.test(rule))
    return refuse('RULE_INVALID', 'give a rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=MO;COUNT=10', path);
  try {
    const first = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(timeZone);
    const recurrence = new RRuleTemporal({ rruleString: rule, dtstart: first, strict: true, ...CAPS });
    const times = recurrence.all((_, index) => index <= MOST).map((time) => new Date(time.epochMilliseconds));
    if (times.length > MOST) return refuse('SERIES_TOO_LONG', `give a COUNT or UNTIL: ${MOST} times at most`, path);
    if (times.length === 0) return refuse('RULE_INVALID', 'the rule never takes place', path);
    return overlaps(times, endsAt.getTime() - startsAt.getTime())
      ? refuse('SERIES_OVERLAPS', 'a conference would begin before the one before it ends', path)
      : accept(times);
  } catch (error) {
    return refuse('RULE_INVALID', error instanceof Error ? error.message : String(error), path);
  }
}

function overlaps(times: readonly Date[], lengthMs: number): boolean {
  return times.some((time, index) => {
    const next = times[index + 1];
    return next !== undefined && time.getTime() + lengthMs > next.getTime();
  });
}
