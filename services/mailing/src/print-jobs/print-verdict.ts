import type { PrintAnswer, PrinterJob, PrinterJobState, PrinterJobStatus } from '../printing/printer-port.js';
import { DOUBT_MS, MOST_FAILURES, nextLookAt, nextTryAt } from './print-pace.js';
import type { PrintJobRow } from './tables.js';

/** A job that somebody is at. */
export interface OpenJob extends PrintJobRow {
  /** Its campaign was called off: what is not printed is not printed any more. */
  readonly isCalledOff: boolean;
}

/** What comes of a job after a printer was told or asked. */
export interface PrintVerdict {
  readonly job: PrintJobRow;
  /** What becomes of its letters, where something does. */
  readonly letters?: 'PRINTING' | 'PRINTED' | 'FAILED' | 'CANCELLED';
  /** Surely nothing came out: another job of the same is ordered. */
  readonly isTriedAgain?: boolean;
  /** Why its campaign cannot go on without somebody who looks at it. */
  readonly pauseReason?: string;
}

/** How often the same is given to a printer that breaks it off. */
const MOST_ATTEMPTS = 3;

/** After a printer was told to print a job. */
export function afterPrint(job: OpenJob, answer: PrintAnswer, now: Date): PrintVerdict {
  switch (answer.kind) {
    case 'accepted':
      return taken(job, answer.jobId, now);
    case 'unreachable':
      return postponed(job, answer.reason, now);
    case 'refused':
      return answer.passing
        ? postponed(job, `${answer.code}: ${answer.reason}`, now)
        : failed(job, `${answer.code}: ${answer.reason}`, now);
    case 'unknown':
      return { job: { ...doubted(job, answer.reason, now), nextAttemptAt: new Date(now.getTime() + DOUBT_MS) } };
    default:
      return answer satisfies never;
  }
}

/** After a printer was asked by name for a job that it may have; undefined when it has none, and was told nothing. */
export function afterSearch(job: OpenJob, found: PrinterJob | 'none' | 'unknown', now: Date): PrintVerdict | undefined {
  if (found === 'unknown') return { job: doubted(job, 'the printer does not say whether it has the job', now) };
  // Its claim has run out since it was told, so that a request cut off on the way has become a job by now or never.
  if (found === 'none') return job.isCalledOff ? calledBack(job, now) : undefined;
  const { job: known } = taken(job, found.jobId, now);
  return { letters: 'PRINTING', ...afterLook({ ...job, ...known }, found, now) };
}

/** After a printer was asked for a job that it took. */
export function afterLook(job: OpenJob, status: PrinterJobStatus | 'none' | 'unknown', now: Date): PrintVerdict {
  if (status === 'unknown') return { job: doubted(job, 'the printer does not answer', now) };
  if (status === 'none') return doubtful(job, 'the printer knows of it no more', now);
  const { state: printerState, pagesCompleted, reasons } = status;
  const seen = { ...job, printerState, pagesPrinted: pagesCompleted ?? job.pagesPrinted, failureCount: 0 };
  switch (printerState) {
    // Whatever is counted: some printers count a document as one page.
    case 'COMPLETED':
      return { job: { ...seen, state: 'COMPLETED', problem: null, doneAt: now }, letters: 'PRINTED' };
    case 'CANCELED':
    case 'ABORTED':
      return brokenOff(seen, { wasAt: job.printerState, pagesCompleted, reasons, now });
    case 'PENDING':
    case 'HELD':
    case 'PROCESSING':
    case 'STOPPED': {
      const problem = printerState === 'STOPPED' ? `the printer stands still: ${reasons.join(', ')}` : null;
      return { job: { ...seen, problem, nextAttemptAt: nextLookAt(now, job.acceptedAt ?? now) } };
    }
    default:
      return printerState satisfies never;
  }
}

/** Nothing of such a job came out yet. */
export function isUntouched(state: string | null): boolean {
  return state === null || state === 'PENDING' || state === 'HELD';
}

/** Whether somebody has to look at the paper: nobody else knows what became of it, or what to do. */
export function isToSettle({ state, settledAs }: Pick<PrintJobRow, 'state' | 'settledAs'>): boolean {
  return state === 'FAILED' && settledAs === null;
}

/** What a campaign that was called off had not given to a printer. */
export function calledBack(job: OpenJob, now: Date): PrintVerdict {
  return { job: { ...job, state: 'CANCELLED', doneAt: now }, letters: 'CANCELLED' };
}

interface End {
  /** How it was last seen before. */
  readonly wasAt: string | null;
  readonly pagesCompleted: number | null;
  readonly reasons: readonly string[];
  readonly now: Date;
}

/** A count of no pages proves nothing by itself: some queues count a document when all of it is out. */
function brokenOff(job: OpenJob & { readonly printerState: PrinterJobState }, end: End): PrintVerdict {
  const { wasAt, pagesCompleted, reasons, now } = end;
  const problem = `the printer broke it off (${[job.printerState.toLowerCase(), ...reasons].join(', ')})`;
  if (!isUntouched(wasAt) || (pagesCompleted ?? 0) > 0) return doubtful(job, problem, now);
  if (job.isCalledOff) return calledBack(job, now);
  if (job.attempt >= MOST_ATTEMPTS) return failed(job, `${problem}, ${job.attempt} times`, now);
  return { job: { ...job, state: 'FAILED', settledAs: 'PRINT_AGAIN', problem, doneAt: now }, isTriedAgain: true };
}

function taken(job: OpenJob, printerJobId: number, now: Date): PrintVerdict {
  return {
    job: {
      ...{ ...job, state: 'AT_PRINTER', printerJobId, acceptedAt: now, problem: null, failureCount: 0 },
      nextAttemptAt: nextLookAt(now, now),
    },
    letters: 'PRINTING',
  };
}

/** The printer was surely told nothing. */
function postponed(job: OpenJob, problem: string, now: Date): PrintVerdict {
  const failureCount = job.failureCount + 1;
  const waiting = {
    ...job,
    state: 'READY',
    problem,
    failureCount,
    nextAttemptAt: nextTryAt(now, failureCount),
  } as const;
  // It counts anew when somebody has looked at the printer and resumes the campaign.
  if (failureCount < MOST_FAILURES) return { job: waiting };
  return {
    job: { ...waiting, failureCount: 0, nextAttemptAt: now },
    pauseReason: `print job ${job.jobName}: ${problem}`,
  };
}

function doubted(job: OpenJob, problem: string, now: Date): PrintJobRow {
  const failureCount = job.failureCount + 1;
  return { ...job, problem, failureCount, nextAttemptAt: nextTryAt(now, failureCount) };
}

/**
 * The campaign stops as well: what one job is refused for, such as a wrong password, the next would be. Its letters wait
 * for a person, who may have mended that.
 */
function failed(job: OpenJob, problem: string, now: Date): PrintVerdict {
  const pauseReason = `print job ${job.jobName} failed: ${problem}`;
  if (job.isCalledOff) return givenUp(job, problem, now);
  return { job: { ...job, state: 'FAILED', problem, doneAt: now }, pauseReason };
}

/** Of a campaign that is over nobody decides any more. */
function givenUp(job: OpenJob, problem: string, now: Date): PrintVerdict {
  return { job: { ...job, state: 'FAILED', settledAs: 'GIVE_UP', problem, doneAt: now }, letters: 'FAILED' };
}

/** Some letters may lie printed: to print them again would double them, so a person has to look. */
function doubtful(job: OpenJob, problem: string, now: Date): PrintVerdict {
  const pages = job.pagesPrinted
    ? `${job.pagesPrinted} of its ${job.pageCount} pages`
    : `some of its ${job.pageCount} pages`;
  const told = `${problem}; ${pages} may be printed, and again they would be doubled`;
  if (job.isCalledOff) return givenUp(job, told, now);
  return {
    job: { ...job, state: 'FAILED', problem: told, doneAt: now },
    pauseReason: `print job ${job.jobName}: ${told}`,
  };
}
