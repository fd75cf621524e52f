import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { lockCampaigns, pauseRunningCampaigns } from '../campaigns/queries.js';
import type { Finding } from '../letters/findings.js';
import { markChunkLetters } from '../letters/queries.js';
import { releaseNotices, settleNotices } from '../notices/queries.js';
import type { PrintVerdict } from './print-verdict.js';
import { addPrintJobs, settlePrintJobs } from './queries.js';
import type { NewPrintJob } from './tables.js';

export interface Recorded {
  readonly now: Date;
  /** Of the claim under which they were found. */
  readonly until: Date;
}

/**
 * Keeps what came of jobs, in one transaction with their letters and notices: a notice may go from then on that its
 * letter is printed, and never before.
 */
export async function recordPrintVerdicts(
  tx: Db,
  verdicts: readonly PrintVerdict[],
  { now, until }: Recorded,
): Promise<void> {
  await lockCampaigns(
    tx,
    verdicts.map(({ job }) => job.campaignId),
  );
  // Before letters and notices the jobs: what another worker has taken over meanwhile changes nothing else.
  const jobs = verdicts.map(({ job }) => job);
  const keptIds = await settlePrintJobs(tx, jobs, until);
  const kept = verdicts.filter(({ job }) => keptIds.has(job.id));
  for (const state of ['PRINTING', 'PRINTED', 'FAILED', 'CANCELLED'] as const)
    await markLetters(
      tx,
      kept.filter((verdict) => verdict.letters === state),
      { state, now },
    );
  await addPrintJobs(
    tx,
    kept.flatMap((verdict) => (verdict.isTriedAgain ? [nextAttempt(verdict, now)] : [])),
  );
  const pauses = new Map(kept.flatMap(({ job, pauseReason }) => (pauseReason ? [[job.campaignId, pauseReason]] : [])));
  await pauseRunningCampaigns(tx, pauses);
}

interface Marking {
  readonly state: NonNullable<PrintVerdict['letters']>;
  readonly now: Date;
}

/** A letter that was printed before stays so, whatever comes of its being printed again. */
async function markLetters(tx: Db, verdicts: readonly PrintVerdict[], { state, now }: Marking): Promise<void> {
  const chunkIds = verdicts.flatMap(({ job }) => (job.letterId === null ? [job.chunkId] : []));
  if (chunkIds.length === 0) return;
  const findings = state === 'FAILED' ? [PRINT_FAILED] : [];
  const letterIds = await markChunkLetters(tx, chunkIds, { state, findings, at: now });
  if (state === 'PRINTED') await releaseNotices(tx, letterIds, now);
  if (state === 'FAILED' || state === 'CANCELLED') await settleNotices(tx, letterIds, 'CANCELLED');
}

const PRINT_FAILED: Finding = { code: 'PRINT_FAILED', message: 'it was not printed: see the print job' };

function nextAttempt({ job }: PrintVerdict, now: Date): NewPrintJob {
  const { campaignId, chunkId, letterId, printer, pageCount, jobName } = job;
  const attempt = job.attempt + 1;
  // A name of its own: by the old one the printer would answer with the job that it broke off.
  const name = job.attempt === 1 ? jobName : jobName.slice(0, jobName.lastIndexOf('.'));
  return {
    ...{ id: newId(now), campaignId, chunkId, letterId, printer, pageCount, attempt, jobName: `${name}.${attempt}` },
    ...{ nextAttemptAt: now, orderedAt: now },
  };
}
