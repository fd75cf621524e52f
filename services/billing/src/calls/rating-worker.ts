import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { inTransaction, type QueueDeclarations, wakeUpQueue } from '@switchboard/kit/events/queues';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import { serviceViewer } from '@switchboard/kit/viewer';
import { findRerateRequests } from '../rates/queries.js';
import { findCustomersToRate } from './queries.js';
import { rateCalls } from './rate-calls.js';
import { rerateCalls } from './rerate-calls.js';

export const RATING_QUEUE = 'rate-calls';
export const ratingQueues: QueueDeclarations = { [RATING_QUEUE]: wakeUpQueue };

/** How often the worker looks by itself, in milliseconds. */
const SWEEP_MS = 5_000;

/** Tells the rating worker, within an act's transaction, that there is something to do. */
export function wakeRatingOf({ boss }: Pick<Runtime, 'boss'>): (tx: Db) => Promise<void> {
  return async (tx) => {
    await boss.send(RATING_QUEUE, {}, inTransaction(tx));
  };
}

/**
 * Rates calls whenever it is woken, and tells who waits for charges, as an invoice per conference does; a run that fails is tried
 * again, later and later, up to every 15 seconds.
 */
export async function startRatingWorker(runtime: Runtime, afterRating: () => Promise<void>): Promise<void> {
  const { name, boss, database, askGraph, clock, log, stopped } = runtime;
  // A retry is not announced as a new job is: only polling finds it.
  const polling = { notifyPollingIntervalSeconds: 2, pollingIntervalSeconds: 0.5 } as const;
  await boss.work(RATING_QUEUE, polling, async () => {
    try {
      const work = { database, askGraph, now: clock.now(), stopped };
      // Before what is new: it may have to be counted with what is priced again.
      await rerateCalls(work);
      if ((await rateCalls(work)) > 0) await afterRating();
    } catch (error) {
      log.warn({ reason: String(error) }, 'calls wait for their price; asking again');
      throw error;
    }
  });
  // A wake-up that meets one already waiting is not sent twice, and that one may be taken before this act commits: so the
  // worker also looks by itself.
  sweepEvery({ ...runtime, everyMs: SWEEP_MS, failure: 'cannot look for calls to rate' }, async () => {
    if (await withViewer(database, serviceViewer(name), 'read', hasWork)) await boss.send(RATING_QUEUE, {});
  });
}

async function hasWork(db: Db): Promise<boolean> {
  return (
    (await findCustomersToRate(db, { after: null, limit: 1 })).length > 0 ||
    (await findRerateRequests(db, 1)).length > 0
  );
}
