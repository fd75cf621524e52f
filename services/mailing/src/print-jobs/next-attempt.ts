import { newId } from '@switchboard/kit/ids';
import type { NewPrintJob, PrintJobRow } from './tables.js';

/** The same again, as another job. */
export function nextAttempt(job: PrintJobRow, now: Date): NewPrintJob {
  const { campaignId, chunkId, letterId, reprintOrdinal, reason, printer, pageCount, jobName } = job;
  const attempt = job.attempt + 1;
  // A name of its own: by the old one the printer would answer with the job that it broke off.
  const name = job.attempt === 1 ? jobName : jobName.slice(0, jobName.lastIndexOf('.'));
  return {
    ...{ id: newId(now), campaignId, chunkId, letterId, reprintOrdinal, reason, printer, pageCount },
    ...{ attempt, jobName: `${name}.${attempt}`, nextAttemptAt: now, orderedAt: now },
  };
}
