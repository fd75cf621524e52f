import { type Broken, findBroken } from '@switchboard/billing/testing/broken-invariants';
import { comeToRest } from '@switchboard/billing/testing/live-history';
import { FIRST_DAY, prepareHistory } from '@switchboard/billing/testing/open-history';
import { type Database, openDatabase } from '@switchboard/kit/database/open-database';
import { createDatabases } from '../../world/databases.js';
import { disarmNumbers } from './disarm-numbers.js';
import { type HistoryTally, liveAndKill } from './live-and-kill.js';

export interface HistoryRun {
  readonly seed: number;
  readonly acts: number;
  /** Takes numbers from outside the lock, to show that the check finds the gaps. */
  readonly mutant: 'numbers' | null;
}

export interface HistoryResult {
  readonly seed: number;
  readonly kills: number;
  readonly acts: number;
  readonly refusals: number;
  readonly invoices: number;
  readonly creditNotes: number;
  readonly charges: number;
  readonly faults: readonly string[];
  readonly broken: readonly Broken[];
}

const CUSTOMERS = 5;
const DAY_MS = 86_400_000;
/** A history goes through so many days, however many its acts. */
const DAYS = 120;

/** Lives through a history in four processes that are killed, lets it come to rest, and checks from outside. */
export async function runHistory({ seed, acts, mutant }: HistoryRun): Promise<HistoryResult> {
  const databases = await createDatabases(['billing']);
  const { appUrl, ownerUrl } = databases.urls.billing;
  const [database, owner] = [openDatabase(appUrl, { max: 2 }), openDatabase(ownerUrl, { max: 1 })];
  try {
    await prepareHistory({ appUrl, ownerUrl }, CUSTOMERS);
    if (mutant) await disarmNumbers(owner);
    const instantAfter = (done: number) => new Date(FIRST_DAY + (done / acts) * DAYS * DAY_MS);
    const tally = await liveAndKill({ databaseUrl: appUrl, seed, acts, instantAfter });
    const before = await findBroken(owner.pool, { atRest: false });
    // Whatever is still open by then is due.
    const now = new Date(instantAfter(acts).getTime() + 70 * DAY_MS);
    const isAtRest = await comeToRest({ database, now: () => now });
    const broken = [...before, ...(await findBroken(owner.pool, { atRest: true }))];
    const stuck = isAtRest ? [] : [{ what: 'all comes to rest', count: 1 }];
    return { seed, ...summaryOf(tally), ...(await countRows(owner)), broken: [...broken, ...stuck] };
  } finally {
    await Promise.all([database.close(), owner.close()]);
    await databases.drop();
  }
}

function summaryOf({ kills, told }: HistoryTally) {
  const done = told.filter(({ outcome }) => outcome !== 'idle');
  return {
    kills,
    acts: done.length,
    refusals: done.filter(({ outcome }) => outcome !== 'done' && outcome !== 'failed').length,
    faults: told.flatMap(({ kind, fault }) => (fault ? [`${kind}: ${fault}`] : [])),
  };
}

async function countRows({ pool }: Database) {
  const [row] = await pool.execute<{ invoices: number; creditNotes: number; charges: number }>(`
    select (select count(*) from invoices where number is not null)::int as invoices,
      (select count(*) from credit_notes)::int as "creditNotes", (select count(*) from charges)::int as charges`);
  return row ?? { invoices: 0, creditNotes: 0, charges: 0 };
}
