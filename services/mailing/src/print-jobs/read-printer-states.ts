import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import { afterLook, isUntouched, type OpenJob, type PrintVerdict } from './print-verdict.js';
import { type PrintWork, printerOf } from './print-work.js';
import { claimJobsToFollow } from './queries.js';
import { recordPrintVerdicts } from './record-print-verdicts.js';

const AT_ONCE = 50;
const viewer = serviceViewer('mailing');

/**
 * Asks printers what became of the jobs that they took, and keeps it. What waits there for a campaign that was called off
 * is called back. Several may do so at once. @returns how many there were.
 */
export async function readPrinterStates(work: Omit<PrintWork, 'compiler'>): Promise<number> {
  const { database, clock, leaseMs } = work;
  const now = clock.now();
  const until = new Date(now.getTime() + leaseMs);
  const claim = { now, until, limit: AT_ONCE };
  const jobs = await withViewer(database, viewer, 'write', (tx) => claimJobsToFollow(tx, claim));
  if (jobs.length === 0) return 0;
  const verdicts = await Promise.all(jobs.map((job) => look(work, job)));
  await withViewer(database, viewer, 'write', (tx) => recordPrintVerdicts(tx, verdicts, { now: clock.now(), until }));
  return jobs.length;
}

async function look(work: Pick<PrintWork, 'printers' | 'clock'>, job: OpenJob): Promise<PrintVerdict> {
  const { printerJobId, jobName, printer } = job;
  if (printerJobId === null) throw new Error(`${jobName} is at a printer without its id`);
  const port = printerOf(work, printer);
  const status = await port.status(printerJobId);
  // Whether it came in time is seen at the next look: the answer may be lost.
  if (job.isCalledOff && typeof status === 'object' && isUntouched(status.state)) await port.cancel(printerJobId);
  return afterLook(job, status, work.clock.now());
}
