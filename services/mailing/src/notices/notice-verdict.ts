import type { NoticeFate } from './auto-pause.js';
import { NOTICE_BACK_OFF, retryAt } from './back-off.js';
import type { MailOutcome } from './mailer-port.js';
import type { NoticeState } from './tables.js';

/** A notice that is being sent. */
export interface NoticeTry {
  readonly id: string;
  readonly campaignId: string;
  readonly email: string;
  /** How often it was put off before. */
  readonly attemptCount: number;
}

/** How a notice stands after a mail server was given it. */
export interface NoticeVerdict extends NoticeTry {
  readonly state: NoticeState;
  readonly problem: string | null;
  /** Null leaves it as it is: of a doubt when it ends. */
  readonly nextAttemptAt: Date | null;
  readonly sentAt: Date | null;
  /** Null where the server said nothing of it. */
  readonly toldAt: Date | null;
  readonly fate: NoticeFate | null;
  /** There is no such address. */
  readonly isGone: boolean;
}

const NOTHING_KNOWN = {
  ...{ problem: null, nextAttemptAt: null, sentAt: null, toldAt: null, fate: null, isGone: false },
} as const;
/** The server was not there: it is asked again soon, however long it takes. */
const UNSENT_MS = 30_000;
/** Of RFC 3463's statuses of addresses those of the recipient's: no such mailbox, domain, syntax; moved; takes no mail. */
const GONE = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10']);

/** Whether a status says that nothing will ever reach the address. */
export function isAddressGone(status: string | null): boolean {
  return status !== null && GONE.has(status);
}

/** What comes of a notice that was given to a mail server. */
export function afterSend(notice: NoticeTry, outcome: MailOutcome, now: Date): NoticeVerdict {
  const known = { ...notice, ...NOTHING_KNOWN };
  switch (outcome.kind) {
    case 'accepted':
      return { ...known, state: 'SENT', sentAt: now, toldAt: now };
    case 'unsent':
      // Not counted: it says nothing of the message.
      return { ...known, state: 'DUE', problem: wordsOf(outcome), nextAttemptAt: new Date(now.getTime() + UNSENT_MS) };
    case 'deferred':
      return afterDeferral(known, wordsOf(outcome), now);
    case 'refused': {
      const isGone = isAddressGone(outcome.status);
      return { ...known, state: 'FAILED', problem: wordsOf(outcome), toldAt: now, fate: 'permanent', isGone };
    }
    case 'unknown':
      return { ...known, state: 'SENDING', problem: `no answer came, it may have gone: ${outcome.reason}` };
    default:
      return outcome satisfies never;
  }
}

function afterDeferral(known: Omit<NoticeVerdict, 'state'>, problem: string, now: Date): NoticeVerdict {
  const attemptCount = known.attemptCount + 1;
  // Only the time that it was put off counts, not that in which its campaign was paused.
  const firstTriedAt = new Date(now.getTime() - waitedMs(known.attemptCount));
  const nextAttemptAt = retryAt({ count: attemptCount, firstTriedAt, now }) ?? null;
  const state = nextAttemptAt ? 'DUE' : 'FAILED';
  return { ...known, attemptCount, problem, nextAttemptAt, state, toldAt: now, fate: 'temporary' };
}

function waitedMs(count: number): number {
  const { firstMs, longestMs } = NOTICE_BACK_OFF;
  const waits = Array.from({ length: count }, (_, index) => Math.min(firstMs * 2 ** index, longestMs));
  return waits.reduce((sum, wait) => sum + wait, 0);
}

/** Begins with the code: by its class what was for now is told from what is for good. */
function wordsOf({ code, reason }: { readonly code: string; readonly reason: string }): string {
  return `${code}: ${reason}`.slice(0, 1_000);
}
