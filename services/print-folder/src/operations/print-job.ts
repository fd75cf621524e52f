import { createHash } from 'node:crypto';
import { groupTags } from '@switchboard/kit/ipp/message';
import { strikes } from '../faults/mischief.js';
import type { Job } from '../jobs/job.js';
import { keep } from '../ledger/book.js';
import { type IppAnswer, refuse } from './answer.js';
import { checkDocument, checkJob, type JobWish, unsupportedGroup } from './check-job.js';
import type { CheckedRequest } from './check-request.js';
import { type Asked, accepted } from './job-attributes.js';
import type { Printer } from './printer.js';

/** Takes a job whose document is there whole: it is on the disk, and then in the ledger, before anybody is answered. */
export async function printJob(
  printer: Printer,
  { about, jobGroup }: CheckedRequest,
  { document, asked }: { readonly document: Buffer; readonly asked: Asked },
): Promise<IppAnswer> {
  const wish = checkJob(about, jobGroup);
  if ('status' in wish) return refused(printer, '', wish);
  if (strikes(printer.mischief, 'refuseShare')) {
    return refused(printer, wish.name, refuse('server-error-busy', 'refused on purpose'));
  }
  const pageCount = await checkDocument(about, document);
  if (typeof pageCount !== 'number') return refused(printer, wish.name, pageCount);
  const job = await acceptJob(printer, wish, { document, pageCount });
  return {
    status: wish.ignored.length > 0 ? 'successful-ok-ignored-or-substituted-attributes' : 'successful-ok',
    groups: [...unsupportedGroup(wish.ignored), { tag: groupTags.job, attributes: accepted(job, asked) }],
  };
}

async function refused({ book }: Printer, name: string, answer: IppAnswer): Promise<IppAnswer> {
  await keep(book, { type: 'print', outcome: 'refused', name, status: answer.status });
  return answer;
}

async function acceptJob(
  { book, spool }: Printer,
  { name, user, held }: JobWish,
  { document, pageCount }: { readonly document: Buffer; readonly pageCount: number },
): Promise<Job> {
  const { memory, clock } = book;
  // Taken at once, since others come while this one is written; one that a kill cuts off is given to nobody.
  memory.lastId += 1;
  const id = memory.lastId;
  await spool.take(id, document);
  const kept = keep(book, {
    ...{ type: 'print', outcome: 'accepted', job: id, name, user, pageCount, held, octetCount: document.length },
    sha256: createHash('sha256').update(document).digest('hex'),
    at: clock.now().getTime(),
  });
  const job = memory.jobs.get(id) as Job;
  await kept;
  return job;
}
