import type { Db } from '@switchboard/kit/database/open-database';
import { lockCampaigns, pauseRunningCampaigns } from '../campaigns/queries.js';
import { markLetters } from './mark-letters.js';
import { nextAttempt } from './next-attempt.js';
import type { PrintVerdict } from './print-verdict.js';
import { addPrintJobs, settlePrintJobs } from './queries.js';

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
      kept.filter(({ letters }) => letters === state).map(({ job }) => job),
      { state, now },
    );
  await addPrintJobs(
    tx,
    kept.flatMap((verdict) => (verdict.isTriedAgain ? [nextAttempt(verdict.job, now)] : [])),
  );
  const pauses = new Map(kept.flatMap(({ job, pauseReason }) => (pauseReason ? [[job.campaignId, pauseReason]] : [])));
  await pauseRunningCampaigns(tx, pauses);
}
