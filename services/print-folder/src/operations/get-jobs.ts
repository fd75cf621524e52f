import { flagOf, numbersOf, textsOf } from '@switchboard/kit/ipp/attributes';
import { groupTags, type IppGroup } from '@switchboard/kit/ipp/message';
import { isOver, type Job } from '../jobs/job.js';
import type { Memory } from '../ledger/memory.js';
import { type IppAnswer, refuse } from './answer.js';
import { unsupportedGroup } from './check-job.js';
import type { CheckedRequest } from './check-request.js';
import { type Asked, describeJob } from './job-attributes.js';
import { selectRequested } from './requested.js';
import { readJobId } from './target.js';

const WHICH = ['not-completed', 'completed'];

/** The jobs that wait, in their order, or those that are over, the latest first (RFC 8011, 4.2.6). */
export function getJobs(memory: Memory, { about }: CheckedRequest, asked: Asked): IppAnswer {
  const [which = 'not-completed'] = textsOf(about, 'which-jobs');
  if (!WHICH.includes(which)) {
    // RFC 8011, 4.1.7: what is not supported is given back in the answer.
    const asks = about.attributes.filter(({ name }) => name === 'which-jobs');
    const answer = refuse('client-error-attributes-or-values-not-supported', `which-jobs ${which} is not told here`);
    return { ...answer, groups: unsupportedGroup(asks) };
  }
  const [limit = Number.POSITIVE_INFINITY] = numbersOf(about, 'limit');
  if (limit < 1) return refuse('client-error-bad-request', 'the limit must be from 1 up');
  const jobs = listJobs(memory, which === 'completed').filter(ofUser(about));
  const groups = jobs.slice(0, limit).map((job) => ({
    tag: groupTags.job,
    attributes: selectRequested(about, describeJob(job, asked), ['job-uri', 'job-id']),
  }));
  return { status: 'successful-ok', groups };
}

/** @throws nothing: a job that is not, or no more, known is `client-error-not-found`. */
export function getJobAttributes(memory: Memory, { about }: CheckedRequest, asked: Asked): IppAnswer {
  const id = readJobId(about);
  if (typeof id !== 'number') return id;
  const job = memory.jobs.get(id);
  if (!job) return refuse('client-error-not-found', `no job ${id}`);
  const attributes = selectRequested(about, describeJob(job, asked));
  return { status: 'successful-ok', groups: [{ tag: groupTags.job, attributes }] };
}

function listJobs({ jobs }: Memory, areOver: boolean): readonly Job[] {
  const found = [...jobs.values()].filter(({ state }) => isOver(state) === areOver);
  return areOver ? found.sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0) || b.id - a.id) : found;
}

function ofUser(about: IppGroup): (job: Job) => boolean {
  const [user = 'anonymous'] = textsOf(about, 'requesting-user-name');
  return flagOf(about, 'my-jobs') ? (job) => job.user === user : () => true;
}
