import type { PgBoss } from 'pg-boss';
import type { CloudEvent } from './cloud-event.js';
import { DEAD_LETTERS } from './queues.js';

/** An event that could not be delivered or handled. */
export interface DeadLetter {
  readonly id: string;
  /** The queue in which it failed. */
  readonly queue: string;
  readonly event: CloudEvent;
  /** Why, as the last attempt said. */
  readonly reason: string;
  readonly diedAt: Date;
}

/** The dead letters of a system, the oldest first, 1,000 at most. */
export async function listDeadLetters(boss: PgBoss): Promise<readonly DeadLetter[]> {
  const jobs = await boss.findJobs<CloudEvent>(DEAD_LETTERS, { queued: true });
  return jobs.map((job) => ({
    id: job.id,
    queue: job.sourceName ?? '',
    event: job.data,
    reason: reasonOf(job.sourceOutput ?? job.output),
    diedAt: job.createdOn,
  }));
}

/** Puts a dead letter back to where it failed; nothing is done twice, since the inbox knows the event. */
export async function replayDeadLetter(boss: PgBoss, letter: DeadLetter): Promise<void> {
  const [failed] = await boss.findJobs<CloudEvent>(letter.queue, { data: { id: letter.event.id } });
  // The queue keeps what failed for a week; after that the letter itself is all there is of the event.
  if (failed) await boss.retry(letter.queue, failed.id);
  else await boss.send(letter.queue, letter.event, { singletonKey: letter.event.subject });
  // In this order: a crash in between leaves the letter to be replayed again, and not lost.
  await boss.deleteJob(DEAD_LETTERS, letter.id);
}

function reasonOf(output: unknown): string {
  const { code, message } = (output ?? {}) as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(': ') || 'no reason was given';
}
