import { isOver, type Job } from '../jobs/job.js';
import { keep } from '../ledger/book.js';
import type { JobAct } from '../ledger/entries.js';
import { type IppAnswer, refuse } from './answer.js';
import type { CheckedRequest } from './check-request.js';
import type { Printer } from './printer.js';
import { readJobId } from './target.js';

/** Cancels, holds or releases a job, if its state allows that (RFC 8011, 4.3.3, 4.3.5 and 4.3.6). */
export async function changeJob({ book, spool }: Printer, { about }: CheckedRequest, act: JobAct): Promise<IppAnswer> {
  const id = readJobId(about);
  if (typeof id !== 'number') return id;
  const job = book.memory.jobs.get(id);
  const objection = job
    ? objectionTo(act, job, book.memory.comingOut)
    : refuse('client-error-not-found', `no job ${id}`);
  if (objection) {
    await keep(book, { type: act, outcome: 'refused', job: id, status: objection.status });
    return objection;
  }
  await keep(book, { type: act, outcome: 'done', job: id, at: book.clock.now().getTime() });
  if (act === 'cancel') await spool.drop(id);
  return { status: 'successful-ok' };
}

function objectionTo(act: JobAct, { id, state }: Job, comingOut: number | undefined): IppAnswer | undefined {
  const impossible = refuse('client-error-not-possible', `job ${id} is ${state}`);
  switch (act) {
    case 'cancel':
      return isOver(state) || comingOut === id ? impossible : undefined;
    // What is in the press is not taken out again; it can only be cancelled.
    case 'hold':
      return state === 'pending' || state === 'pending-held' ? undefined : impossible;
    case 'release':
      return isOver(state) ? impossible : undefined;
    default:
      return act satisfies never;
  }
}
