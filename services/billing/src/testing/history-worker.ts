import { openDatabase } from '@switchboard/kit/database/open-database';
import { historyOf, liveThrough } from './live-history.js';

/** What a process is told that lives a part of a history. */
export interface HistoryTask {
  readonly databaseUrl: string;
  readonly seed: number;
  /** The history's instant; the parent sends how it goes on. */
  readonly now: string;
}

const MOST_ACTS = 1_000;

// The process's entry: acts until it is killed, and tells its parent of each act.
const { databaseUrl, seed, now } = JSON.parse(process.argv[2] ?? '') as HistoryTask;
let instant = new Date(now);
process.on('message', (told: string) => {
  instant = new Date(told);
});
process.on('disconnect', () => process.exit());
const database = openDatabase(databaseUrl, { max: 2 });
await liveThrough({ database, now: () => instant }, historyOf(seed, MOST_ACTS), (told) => process.send?.(told));
