import { attribute, groupsOf, textsOf } from '@switchboard/kit/ipp/attributes';
import { isSuccess } from '@switchboard/kit/ipp/codes';
import { groupTags } from '@switchboard/kit/ipp/message';
import type { PrinterJob } from '../printer-port.js';
import { jobAttributes, readJobStatus } from './job-status.js';
import type { AskPrinter } from './open-connection.js';

type Found = PrinterJob | 'none' | 'unknown';

/**
 * Looks jobs up by their names, one after the other, and twice before it says that there is none: ippeveprinter mixes up
 * the lists that it is asked for at once, and a job that is missed would be printed again.
 */
export function openFinder(ask: AskPrinter): (jobName: string) => Promise<Found> {
  let turn: Promise<unknown> = Promise.resolve();
  return (jobName) => {
    const found = turn.then(() => findSurely(ask, jobName));
    // A search that fails is of nobody else's concern.
    turn = found.catch(() => undefined);
    return found;
  };
}

async function findSurely(ask: AskPrinter, jobName: string): Promise<Found> {
  const found = await findJob(ask, jobName);
  return found === 'none' ? findJob(ask, jobName) : found;
}

/**
 * The latest job of a name. Those that wait are asked for first and those that are over second: a job that comes to its
 * end in between is met, where the other order would miss it.
 */
async function findJob(ask: AskPrinter, jobName: string): Promise<Found> {
  const waiting = await listNamed(ask, 'not-completed', jobName);
  if (waiting === 'unknown') return 'unknown';
  const over = await listNamed(ask, 'completed', jobName);
  if (over === 'unknown') return 'unknown';
  const latest = [...over, ...waiting].sort((a, b) => b.jobId - a.jobId)[0];
  return latest ?? 'none';
}

async function listNamed(
  ask: AskPrinter,
  which: 'completed' | 'not-completed',
  jobName: string,
): Promise<readonly PrinterJob[] | 'unknown'> {
  // Not by `my-jobs`, which some printers tell by who logged in; as the same user, since CUPS hides names from others.
  const about = [
    attribute('which-jobs', 'keyword', which),
    attribute('requested-attributes', 'keyword', ...jobAttributes),
  ];
  const reply = await ask('Get-Jobs', { about });
  if (reply.kind !== 'answered' || !isSuccess(reply.message.code)) return 'unknown';
  const named = groupsOf(reply.message, groupTags.job).filter((job) => textsOf(job, 'job-name').includes(jobName));
  const jobs = named.map(readJobStatus);
  // One of that name is there, and what it is cannot be told.
  if (jobs.some((job) => job === undefined)) return 'unknown';
  return jobs as readonly PrinterJob[];
}
