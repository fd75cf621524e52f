import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { type AccountRow, findAccounts } from '../accounts/queries.js';
import { readContracts } from '../contracts/read-contracts.js';
import { type PeriodToBill, prepareInvoices } from '../invoices/prepare-invoices.js';
import { nextPeriod, periodOf } from '../periods/cycle.js';
import type { InvoicingWork } from './invoicing-work.js';
import {
  findInvoicedPeriods,
  findPeriodsToClose,
  findPeriodsToGather,
  markClosed,
  type PeriodToClose,
} from './queries.js';

/** Bounds what one transaction locks. */
const AT_ONCE = 200;
const viewer = serviceViewer('billing');

type Work = Pick<InvoicingWork, 'database' | 'askGraph' | 'now' | 'stopped'>;

/**
 * Prepares each account's ended periods, once when they end, also where a commitment alone is due, and again when
 * something came or was taken back since. What comes after a period's invoice is issued waits for the next period's end.
 * @returns how many drafts were made.
 */
export async function prepareEndedPeriods(work: Work): Promise<number> {
  let count = 0;
  let after: string | null = null;
  while (!work.stopped?.aborted) {
    const page: { now: Date; after: string | null; limit: number } = { now: work.now, after, limit: AT_ONCE };
    const due = await withViewer(work.database, viewer, 'read', (db) => findPeriodsToClose(db, page));
    const last = due.at(-1);
    if (!last) break;
    count += await closePeriods(work, due);
    after = last.accountId;
  }
  return count + (await gatherLate(work));
}

/** Looks at one ended period of each account, and goes on until none is left. */
async function closePeriods(work: Work, due: readonly PeriodToClose[]): Promise<number> {
  const { database, now, stopped } = work;
  const accounts = await withViewer(database, viewer, 'read', (db) =>
    findAccounts(
      db,
      due.map(({ accountId }) => accountId),
    ),
  );
  const within = new Map(due.map((each) => [each.accountId, each.within]));
  let open = accounts.map((account) => ({ account, period: periodOf(within.get(account.id) ?? now, account) }));
  let count = 0;
  do {
    const ended = open.filter(({ period }) => period.endsAt <= now);
    count += await prepareAll(
      work,
      ended.map(({ account, period }) => ({ account, within: period.startsAt })),
    );
    await withViewer(database, viewer, 'write', (tx) =>
      markClosed(
        tx,
        open.map(({ account, period }) => ({
          customerId: account.customerId,
          closesAt: period.endsAt <= now ? nextPeriod(period, account).endsAt : period.endsAt,
        })),
      ),
    );
    open = ended.map(({ account, period }) => ({ account, period: nextPeriod(period, account) }));
    open = open.filter(({ period }) => period.endsAt <= now);
  } while (open.length > 0 && !stopped?.aborted);
  return count;
}

async function gatherLate(work: Work): Promise<number> {
  // A period has 28 days at least: what began later has not ended.
  const startingBefore = new Date(work.now.getTime() - 27 * 24 * 60 * 60 * 1_000);
  const late = await withViewer(work.database, viewer, 'read', (db) =>
    findPeriodsToGather(db, { startingBefore, limit: 10 * AT_ONCE }),
  );
  const ids = [...new Set(late.map(({ accountId }) => accountId))];
  const accounts = new Map(
    (await withViewer(work.database, viewer, 'read', (db) => findAccounts(db, ids))).map((account) => [
      account.id,
      account,
    ]),
  );
  const asked = late.flatMap(({ accountId, within }) => {
    const account = accounts.get(accountId);
    return account ? [{ account, within }] : [];
  });
  let count = 0;
  let left = asked;
  while (left.length > 0 && !work.stopped?.aborted) {
    // One period of an account at a time, the earliest first.
    const batch = left
      .filter(({ account }, index) => left.findIndex((each) => each.account.id === account.id) === index)
      .slice(0, AT_ONCE);
    left = left.filter((each) => !batch.includes(each));
    count += await prepareAll(work, batch);
  }
  return count;
}

interface Asked {
  readonly account: AccountRow;
  readonly within: Date;
}

async function prepareAll({ database, askGraph, now }: Work, asked: readonly Asked[]): Promise<number> {
  if (asked.length === 0) return 0;
  // Read with no row locked.
  const customers = await readContracts(
    askGraph,
    asked.map(({ account }) => account.customerId),
    newId(),
  );
  const contracts = [...customers.values()].flatMap((customer) => customer.contracts);
  const outcomes = await withViewer(database, viewer, 'write', async (tx) =>
    prepareInvoices(tx, await findTargets(tx, asked, now), { now, contracts }),
  );
  return outcomes.filter(({ ok }) => ok).length;
}

/** The first ended period from the asked one on that has no issued invoice; there may be none yet. */
async function findTargets(tx: Db, asked: readonly Asked[], now: Date): Promise<readonly PeriodToBill[]> {
  const invoiced = await findInvoicedPeriods(
    tx,
    asked.map(({ account }) => account.id),
  );
  return asked.flatMap(({ account, within }) => {
    const done = invoiced.get(account.id);
    let period = periodOf(within, account);
    while (done?.has(period.startsAt.getTime())) period = nextPeriod(period, account);
    return period.endsAt <= now ? [{ accountId: account.id, within: period.startsAt }] : [];
  });
}
