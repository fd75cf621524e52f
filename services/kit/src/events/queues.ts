import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss, type Queue } from 'pg-boss';
import type { Db } from '../database/open-database.js';
import type { Log } from '../log.js';

/** A queue as a system declares it. */
export type QueueDeclaration = Omit<Queue, 'name'>;
export type QueueDeclarations = Readonly<Record<string, QueueDeclaration>>;

export const INBOX_QUEUE = 'inbox';
export const outboxQueue = (follower: string) => `to-${follower}`;
export const DEAD_LETTERS = 'dead-letters';

/** A worker that was killed is noticed after this many seconds, and its jobs go to another. */
const HEARTBEAT_SECONDS = 10;
const SIX_HOURS = 6 * 60 * 60;
const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** Settings of a queue whose jobs of one key keep their order and whose failures end as dead letters. */
export const orderedQueue: QueueDeclaration = {
  // An event waits for the earlier ones of its entity, and for no others.
  policy: 'key_strict_fifo',
  // A table of its own, so that a long queue does not slow the others.
  partition: true,
  notify: true,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  // Long, since the heartbeat tells of the dead: a relay holds its jobs for as long as a follower is down.
  expireInSeconds: SIX_HOURS,
  // With pauses that double from a second to a minute: some minutes until it is a dead letter.
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  retentionSeconds: THIRTY_DAYS,
  deadLetter: DEAD_LETTERS,
};

/** Settings of a queue that only says that there is something to do: one waiting job is enough, and it never gives up. */
export const wakeUpQueue: QueueDeclaration = {
  policy: 'short',
  notify: true,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: SIX_HOURS,
  retryLimit: 1_000_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 15,
  retentionSeconds: THIRTY_DAYS,
};

/** Every queue of a system: its inbox, one outbox per follower, its dead letters and those of its own. */
export function declareQueues(followers: readonly string[], own: QueueDeclarations = {}): QueueDeclarations {
  // Here the relay decides which event is dead: a follower that is down must cost none its life.
  const outboxes = followers.map(
    (follower) => [outboxQueue(follower), { ...orderedQueue, retryLimit: 1_000_000, retryDelayMax: 15 }] as const,
  );
  return {
    [DEAD_LETTERS]: { retentionSeconds: THIRTY_DAYS },
    [INBOX_QUEUE]: orderedQueue,
    ...Object.fromEntries(outboxes),
    ...own,
  };
}

/** Makes or updates the queues, as the database's owner: the application's role may not create tables. */
export async function createQueues(ownerUrl: string, queues: QueueDeclarations): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, supervise: false, schedule: false });
  // What matters is thrown below; an `error` event that nobody listens to would end the process.
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const [name, queue] of Object.entries(queues)) {
      // These two are settled when a queue is made.
      const { policy: _policy, partition: _partition, ...settings } = queue;
      if (await boss.getQueue(name)) await boss.updateQueue(name, settings);
      else await boss.createQueue(name, queue);
    }
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}

/** Jobs of a system, in its own database. */
export async function openQueues(url: string, log: Log): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    // It has a pool of its own beside ours.
    max: 2,
    // The application's role may alter no table: the owner has made them all before.
    migrate: false,
    createSchema: false,
    schedule: false,
    useListenNotify: true,
    // By default the jobs of a worker that died would be found only after minutes.
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
    reindex: false,
  });
  boss.on('error', (error) =>
    log.warn({ err: error }, 'queue trouble; it goes on by itself once the database answers'),
  );
  await boss.start();
  return boss;
}

/** Lets pg-boss write inside the act's own transaction. */
export function inTransaction(tx: Db) {
  return { db: fromDrizzle(tx, sql) };
}

/** Events of a system that are on their way: not yet delivered, or received and not yet handled. */
export async function countEventsUnderWay(db: Db): Promise<number> {
  const [row] = await db.execute<{ count: string }>(
    sql`select count(*) from pgboss.job where (name = ${INBOX_QUEUE} or name like 'to-%') and state in ('created', 'retry', 'active')`,
  );
  return Number(row?.count ?? 0);
}
