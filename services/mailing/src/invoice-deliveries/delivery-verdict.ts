import { retryAt } from '../notices/back-off.js';
import type { MailOutcome } from '../notices/mailer-port.js';
import { isAddressGone } from '../notices/notice-verdict.js';
import { DOUBT_MS, nextLookAt, nextTryAt } from '../print-jobs/print-pace.js';
import type { PrintAnswer, PrinterJob, PrinterJobStatus } from '../printing/printer-port.js';
import type { DeliveryEventName, DeliveryRow } from './tables.js';

/** What becomes of a delivery. */
export interface DeliveryVerdict {
  readonly change: Partial<DeliveryRow>;
  /** What is told of it. */
  readonly events?: readonly { readonly event: DeliveryEventName; readonly detail: string | null }[];
  /** There is no such address. */
  readonly isGone?: boolean;
}

/** With pauses of two hours at most, some four days, as RFC 5321, 4.5.4.1 asks for. */
const MOST_DEFERRALS = 50;
const LONGEST_REASON = 1_000;

/** Nothing went out, and nothing was told to anybody: it is tried again, later and later, up to every five minutes. */
export function postponed({ failureCount }: DeliveryRow, reason: string, now: Date): DeliveryVerdict {
  const count = failureCount + 1;
  const kept = { reason: reason.slice(0, LONGEST_REASON), failureCount: count, nextAttemptAt: nextTryAt(now, count) };
  return { change: { state: 'WAITING', ...kept } };
}

/** Nothing more is done until somebody looks. */
export function failed(reason: string): DeliveryVerdict {
  const told = reason.slice(0, LONGEST_REASON);
  return { change: { state: 'FAILED', reason: told }, events: [{ event: 'INVOICE_NOT_DELIVERED', detail: told }] };
}

/** After a mail server was given it. */
export function afterMail(row: DeliveryRow, outcome: MailOutcome, now: Date): DeliveryVerdict {
  switch (outcome.kind) {
    case 'accepted':
      return { change: { state: 'SENT', sentAt: now }, events: [wentOut(row)] };
    case 'unsent':
      return postponed(row, wordsOf(outcome), now);
    case 'deferred':
      return deferred(row, wordsOf(outcome), now);
    case 'refused':
      return { ...failed(wordsOf(outcome)), isGone: isAddressGone(outcome.status) };
    case 'unknown':
      return { change: { reason: `NO_ANSWER: it may have gone: ${outcome.reason}`.slice(0, LONGEST_REASON) } };
    default:
      return outcome satisfies never;
  }
}

/** That it went out by e-mail, as it is told. */
export function wentOut({ number, email }: DeliveryRow) {
  return { event: 'INVOICE_SENT', detail: `${number} to ${email}` } as const;
}

function deferred({ deferralCount }: DeliveryRow, reason: string, now: Date): DeliveryVerdict {
  const count = deferralCount + 1;
  const nextAttemptAt = retryAt({ count, firstTriedAt: now, now });
  if (count >= MOST_DEFERRALS || !nextAttemptAt) return failed(reason);
  return { change: { state: 'WAITING', reason, deferralCount: count, failureCount: 0, nextAttemptAt } };
}

/** After a printer was told to print it. */
export function afterPrint(row: DeliveryRow, answer: PrintAnswer, now: Date): DeliveryVerdict {
  switch (answer.kind) {
    case 'accepted':
      return takenByPrinter(row, answer.jobId, now);
    case 'unreachable':
      return postponed(row, `PRINTER_UNREACHABLE: ${answer.reason}`, now);
    case 'refused':
      return answer.passing ? postponed(row, wordsOf(answer), now) : failed(wordsOf(answer));
    case 'unknown':
      // A request that was cut off may become a job for some moments yet.
      return {
        change: {
          reason: `NO_ANSWER: the printer may have it: ${answer.reason}`.slice(0, LONGEST_REASON),
          nextAttemptAt: new Date(now.getTime() + DOUBT_MS),
        },
      };
    default:
      return answer satisfies never;
  }
}

/** After a printer was asked by name for a job that it may have. */
export function afterSearch(row: DeliveryRow, found: PrinterJob | 'none' | 'unknown', now: Date): DeliveryVerdict {
  if (found === 'unknown') return doubted(row, now);
  // The printer surely was not told, or its request came to nothing.
  if (found === 'none') return { change: { state: 'WAITING', reason: null, nextAttemptAt: now } };
  const { change } = takenByPrinter(row, found.jobId, now);
  const looked = afterLook({ ...row, ...change }, found, now);
  return { ...looked, change: { ...change, ...looked.change } };
}

/** After a printer was asked for a job that it took. What it broke off may lie printed: a person has to look. */
export function afterLook(row: DeliveryRow, status: PrinterJobStatus | 'none' | 'unknown', now: Date): DeliveryVerdict {
  if (status === 'unknown') return doubted(row, now);
  if (status === 'none') return failed('PRINT_LOST: the printer knows of it no more; it may be printed');
  const { state: printerState, reasons } = status;
  switch (printerState) {
    case 'COMPLETED':
      return {
        change: { state: 'PRINTED', printerState, sentAt: now, failureCount: 0 },
        events: [{ event: 'INVOICE_PRINTED', detail: row.jobName }],
      };
    case 'CANCELED':
    case 'ABORTED': {
      const { change, ...rest } = failed(`PRINT_BROKEN_OFF: ${[printerState.toLowerCase(), ...reasons].join(', ')}`);
      return { ...rest, change: { ...change, printerState } };
    }
    case 'PENDING':
    case 'HELD':
    case 'PROCESSING':
    case 'STOPPED':
      return {
        change: { printerState, failureCount: 0, nextAttemptAt: nextLookAt(now, row.acceptedAt ?? now) },
      };
    default:
      return printerState satisfies never;
  }
}

function takenByPrinter(row: DeliveryRow, printerJobId: number, now: Date): DeliveryVerdict {
  // Why it goes by post is still of interest; what kept the printer is not.
  const reason = row.reason?.startsWith('NO_ANSWER') ? null : row.reason;
  const seen = { printerJobId, acceptedAt: now, failureCount: 0, nextAttemptAt: nextLookAt(now, now) };
  return { change: { state: 'AT_PRINTER', reason, ...seen } };
}

function doubted({ failureCount }: DeliveryRow, now: Date): DeliveryVerdict {
  const count = failureCount + 1;
  return {
    change: {
      ...{ reason: 'NO_ANSWER: the printer does not say what became of it', failureCount: count },
      nextAttemptAt: nextTryAt(now, count),
    },
  };
}

function wordsOf({ code, reason }: { readonly code: string; readonly reason: string }): string {
  return `${code}: ${reason}`.slice(0, LONGEST_REASON);
}
