import type { NoticeRow } from '../tables.js';

/**
 * Whether a notice may have gone and nobody is at it any more: its server gave no answer, or who sent it did not come back
 * in time.
 */
export function isInDoubt({ state, problem, nextAttemptAt }: NoticeRow, now: Date): boolean {
  return state === 'SENDING' && (problem !== null || (nextAttemptAt !== null && nextAttemptAt <= now));
}
