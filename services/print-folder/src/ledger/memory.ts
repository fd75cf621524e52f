import { isOver, type Job } from '../jobs/job.js';
import type { Fact } from './entries.js';

/** What the ledger comes to so far. */
export interface Memory {
  /** By id in their order; of those that are over, the latest `keepJobs`. */
  readonly jobs: Map<number, Job>;
  readonly keepJobs: number;
  /** The highest id that was given. */
  lastId: number;
  /** Since when the press has nothing in it. */
  freeAt: number;
  /** The job whose file is just coming out: it can no more be cancelled. */
  comingOut: number | undefined;
}

export function createMemory(keepJobs: number): Memory {
  return { jobs: new Map(), keepJobs, lastId: 0, freeAt: 0, comingOut: undefined };
}

/** Takes in one more fact, the same way when it happens and when it is read again. */
export function remember(memory: Memory, fact: Fact): void {
  if ('outcome' in fact && fact.outcome === 'refused') return;
  if (fact.type === 'print') addJob(memory, fact);
  else changeJob(memory, fact);
}

function changeJob(memory: Memory, fact: Change): void {
  const job = memory.jobs.get(fact.job);
  if (!job) return;
  const changed = changedBy(job, fact);
  memory.jobs.set(job.id, changed);
  if (job.startedAt !== undefined && changed.endedAt !== undefined) memory.freeAt = changed.endedAt;
  if (isOver(changed.state)) forgetOldest(memory);
}

type Accepted = Extract<Fact, { type: 'print'; outcome: 'accepted' }>;
type Change = Exclude<Fact, { type: 'print' } | { outcome: 'refused' }>;

function addJob(memory: Memory, fact: Accepted): void {
  const { job: id, name, user, pageCount, octetCount, held, at } = fact;
  const state = held ? 'pending-held' : 'pending';
  memory.lastId = Math.max(memory.lastId, id);
  memory.jobs.set(id, {
    ...{ id, name, user, pageCount, octetCount, state, pagesPrinted: 0 },
    ...{ createdAt: at, readyAt: at },
  });
}

function changedBy(job: Job, fact: Change): Job {
  switch (fact.type) {
    case 'cancel':
      return { ...job, state: 'canceled', endedAt: fact.at };
    case 'hold':
      return { ...job, state: 'pending-held' };
    case 'release':
      // Of one that is not held it changes nothing (RFC 8011, 4.3.6).
      return job.state === 'pending-held' ? { ...job, state: 'pending', readyAt: fact.at } : job;
    case 'started':
      return { ...job, state: 'processing', startedAt: fact.at, startedFrom: fact.from };
    case 'printed':
      return { ...job, pagesPrinted: fact.pages };
    case 'stopped':
      return { ...job, state: 'processing-stopped' };
    case 'completed':
      return { ...job, state: 'completed', pagesPrinted: job.pageCount, endedAt: fact.at };
    default:
      return fact satisfies never;
  }
}

function forgetOldest({ jobs, keepJobs }: Memory): void {
  const over = [...jobs.values()].filter(({ state }) => isOver(state));
  const tooMany = over.length - keepJobs;
  if (tooMany <= 0) return;
  over.sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
  for (const { id } of over.slice(0, tooMany)) jobs.delete(id);
}
