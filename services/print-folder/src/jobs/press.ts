import type { Memory } from '../ledger/memory.js';
import type { Job } from './job.js';

/** What the press does next; a job that is `complete` still has to come out. */
export type Step =
  | { readonly kind: 'start'; readonly job: Job; readonly from: number; readonly at: number }
  | { readonly kind: 'stop'; readonly job: Job }
  | { readonly kind: 'print'; readonly job: Job; readonly pages: number }
  | { readonly kind: 'complete'; readonly job: Job; readonly at: number };

export interface Press {
  readonly pagesPerMinute: number;
  /** Nothing moves while it is. */
  readonly isJammed: boolean;
  /** When this process began: what is found begun by another one goes on from here. */
  readonly openedAt: number;
}

/**
 * The press's next step by now, if there is one. A clock that jumped makes it print all that it would have printed
 * meanwhile, job after job.
 */
export function nextStep(memory: Memory, press: Press, now: number): Step | undefined {
  const current = find(memory, ['processing', 'processing-stopped']);
  if (press.isJammed) return current?.state === 'processing' ? { kind: 'stop', job: current } : undefined;
  if (current?.state === 'processing') return goOn(current, press, now);
  if (current) return { kind: 'start', job: current, from: current.pagesPrinted, at: now };
  const next = find(memory, ['pending']);
  if (!next) return undefined;
  const at = Math.max(next.readyAt, memory.freeAt, press.openedAt);
  return { kind: 'start', job: next, from: next.pagesPrinted, at: Math.min(at, now) };
}

function goOn(job: Job, { pagesPerMinute, openedAt }: Press, now: number): Step | undefined {
  const { startedAt = now, startedFrom = 0, pageCount, pagesPrinted } = job;
  // While no process ran, nothing was printed.
  if (startedAt < openedAt) return { kind: 'start', job, from: pagesPrinted, at: openedAt };
  const pageMs = 60_000 / pagesPerMinute;
  // In whole milliseconds, as clocks tell them, and never before the last page is through.
  const doneAt = Math.ceil(startedAt + (pageCount - startedFrom) * pageMs);
  if (now >= doneAt) return { kind: 'complete', job, at: doneAt };
  const pages = startedFrom + Math.floor((now - startedAt) / pageMs);
  return pages > pagesPrinted ? { kind: 'print', job, pages } : undefined;
}

function find({ jobs }: Memory, states: readonly Job['state'][]): Job | undefined {
  for (const job of jobs.values()) if (states.includes(job.state)) return job;
  return undefined;
}
