import { openDatabase } from '@switchboard/kit/database/open-database';
import { historyOf, liveThrough } from './live-history.js';
import { type HistoryClock, instantOf } from './open-history.js';

/** What a process is told that lives a part of a history. */
export interface HistoryTask {
  readonly databaseUrl: string;
  readonly seed: number;
  readonly clock: HistoryClock;
  /** Epoch milliseconds after which it begins no more acts. */
  readonly until: number;
}

const MOST_ACTS = 2_000;

// The process's entry: acts until its time is over, or until it is killed, and tells its parent of each.
const { databaseUrl, seed, clock, until } = JSON.parse(process.argv[2] ?? '') as HistoryTask;
const database = openDatabase(databaseUrl, { max: 2 });
await database.ping();
process.send?.('ready');
await liveThrough({ database, now: () => instantOf(clock) }, historyOf(seed, MOST_ACTS), {
  tell: (told) => process.send?.(told),
  until: () => Date.now() > until,
});
await database.close();
process.disconnect?.();
