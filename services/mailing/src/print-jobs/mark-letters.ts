import type { Db } from '@switchboard/kit/database/open-database';
import type { Finding } from '../letters/findings.js';
import { markChunkLetters } from '../letters/queries.js';
import { releaseNotices, settleNotices } from '../notices/queries.js';
import type { PrintVerdict } from './print-verdict.js';
import type { PrintJobRow } from './tables.js';

interface Marking {
  readonly state: NonNullable<PrintVerdict['letters']>;
  readonly now: Date;
}

const PRINT_FAILED: Finding = { code: 'PRINT_FAILED', message: 'it was not printed: see the print job' };

/**
 * Marks the letters of print jobs, and their notices: one may go from then on that its letter is printed, and never
 * before. A letter that was printed before stays so, whatever comes of its being printed again.
 */
export async function markLetters(
  tx: Db,
  jobs: readonly Pick<PrintJobRow, 'chunkId' | 'letterId'>[],
  { state, now }: Marking,
): Promise<void> {
  const chunkIds = jobs.flatMap(({ chunkId, letterId }) => (letterId === null ? [chunkId] : []));
  if (chunkIds.length === 0) return;
  const findings = state === 'FAILED' ? [PRINT_FAILED] : [];
  const letterIds = await markChunkLetters(tx, chunkIds, { state, findings, at: now });
  if (state === 'PRINTED') await releaseNotices(tx, letterIds, now);
  if (state === 'FAILED' || state === 'CANCELLED') await settleNotices(tx, letterIds, 'CANCELLED');
}
