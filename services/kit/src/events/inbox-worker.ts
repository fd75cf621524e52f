import { and, DrizzleQueryError, inArray, isNull } from 'drizzle-orm';
import type { Job, JobResult, PgBoss } from 'pg-boss';
import type { Clock } from '../clock.js';
import type { Database, Db } from '../database/open-database.js';
import { withViewer } from '../database/with-viewer.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { serviceViewer } from '../viewer.js';
import type { CloudEvent } from './cloud-event.js';
import { INBOX_QUEUE } from './queues.js';
import { inbox } from './tables.js';

/** An event as an act is given it. */
export interface ReceivedEvent<Data> {
  readonly id: string;
  readonly subject: string;
  /** The entity's version after the change; an act ignores what is older than what it knows. */
  readonly version: number;
  readonly occurredAt: Date;
  readonly correlationId: string;
  readonly data: Data;
}

/** Follows events of one type: all of `events` in the transaction given, or none of them. */
export type Follow<Data> = (tx: Db, events: readonly ReceivedEvent<Data>[], now: Date) => Promise<void>;

/** Which act follows which type of event. */
export type Subscriptions<DataByType extends Record<string, unknown>> = {
  readonly [Type in keyof DataByType]?: Follow<DataByType[Type]>;
};

export interface InboxWorker {
  readonly boss: PgBoss;
  readonly database: Database;
  readonly system: string;
  readonly subscriptions: Readonly<Record<string, Follow<never> | undefined>>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

const BATCH_SIZE = 100;

/** Handles received events: the act and the mark that it is done are one transaction. */
export async function startInboxWorker(worker: InboxWorker): Promise<void> {
  const work = {
    batchSize: BATCH_SIZE,
    burstWhenBatchFull: true,
    perJobResults: true,
    notifyPollingIntervalSeconds: 2,
    pollingIntervalSeconds: 0.5,
  } as const;
  await worker.boss.work<CloudEvent>(INBOX_QUEUE, work, (jobs) => handleBatch(worker, jobs));
}

/** A batch goes through whole, or each event alone, so that a poisoned one stops no other. */
async function handleBatch(worker: InboxWorker, jobs: readonly Job<CloudEvent>[]): Promise<JobResult[]> {
  try {
    await handle(worker, jobs);
    return jobs.map(({ id }) => ({ id, status: 'completed' }));
  } catch (error) {
    if (jobs.length > 1) return (await Promise.all(jobs.map((job) => handleBatch(worker, [job])))).flat();
    const [job] = jobs;
    worker.log.error({ err: error, event: job?.data.id, type: job?.data.type }, 'event not handled');
    worker.metrics.events.inc({ direction: 'in', outcome: 'failed' });
    return jobs.map(({ id }) => ({ id, status: 'failed', output: whatWentWrong(error) }));
  }
}

/** For the dead letter: what the database said rather than the statement that it was said of. */
function whatWentWrong(error: unknown): { readonly code?: string; readonly message: string } {
  const { cause, code, message } = (error ?? {}) as { cause?: unknown; code?: unknown; message?: string };
  // The statement's values are nobody's business who looks after the systems; other errors say themselves what failed.
  if (error instanceof DrizzleQueryError && cause) return whatWentWrong(cause);
  return { ...(typeof code === 'string' && { code }), message: message || String(error) };
}

async function handle(worker: InboxWorker, jobs: readonly Job<CloudEvent>[]): Promise<void> {
  const now = worker.clock.now();
  await withViewer(worker.database, serviceViewer(worker.system), 'write', async (tx) => {
    // First of all: another worker with the same event waits here, and then finds it handled.
    const unhandled = await claim(tx, jobs, now);
    for (const [type, events] of groupByType(jobs.filter(({ data }) => unhandled.has(data.id)))) {
      const follow = worker.subscriptions[type] as Follow<unknown> | undefined;
      // Receiving refuses such a type: a later version of this system took the event, and was set back.
      if (!follow) throw new Error(`EVENT_TYPE_UNKNOWN: nothing follows ${type}`);
      await follow(tx, events, now);
      worker.metrics.events.inc({ direction: 'in', outcome: 'handled' }, events.length);
    }
  });
}

/** Marks the events as handled; those already marked are not in the answer. */
async function claim(tx: Db, jobs: readonly Job<CloudEvent>[], now: Date): Promise<ReadonlySet<string>> {
  const ids = jobs.map(({ data }) => data.id);
  const claimed = await tx
    .update(inbox)
    .set({ handledAt: now })
    .where(and(inArray(inbox.eventId, ids), isNull(inbox.handledAt)))
    .returning({ id: inbox.eventId });
  return new Set(claimed.map(({ id }) => id));
}

function groupByType(jobs: readonly Job<CloudEvent>[]): ReadonlyMap<string, ReceivedEvent<unknown>[]> {
  const groups = new Map<string, ReceivedEvent<unknown>[]>();
  for (const { data: event } of jobs) {
    const group = groups.get(event.type) ?? [];
    groups.set(event.type, group);
    group.push({
      id: event.id,
      subject: event.subject,
      version: event.sequence,
      occurredAt: new Date(event.time),
      correlationId: event.correlationid,
      data: event.data,
    });
  }
  return groups;
}
