import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { KnownCustomers } from '../contracts/contract.js';
import { findUnreadCustomers, keepContracts, markContractsRead } from '../contracts/queries.js';
import { readContracts } from '../contracts/read-contracts.js';
import { type GivenBack, issueReversalCredits, type SetAside } from '../credit-notes/issue-reversal-credits.js';
import { findLinesToCredit } from '../reversals/queries.js';
import type { InvoicingWork } from './invoicing-work.js';
import { issueInvoices } from './issue-invoices.js';
import { prepareConferences } from './prepare-conferences.js';
import { prepareEndedPeriods } from './prepare-ended-periods.js';
import { findDraftsToIssue, isInvoicingHeld } from './queries.js';

/** How much was done. */
export interface InvoicingDone {
  readonly preparedCount: number;
  readonly issuedCount: number;
  readonly creditedCount: number;
  /** What is owed of issued invoices and cannot be credited, until somebody has mended what keeps it. */
  readonly setAside: readonly SetAside[];
}

const CUSTOMERS_AT_ONCE = 50;
/** Bounds what one transaction locks. */
const LINES_AT_ONCE = 200;
const ISSUED_AT_ONCE = 200;
const viewer = serviceViewer('billing');
const NOTHING: InvoicingDone = { preparedCount: 0, issuedCount: 0, creditedCount: 0, setAside: [] };

/**
 * Does what is due at the instant: learns of changed contracts, gives back what was taken back of issued invoices,
 * prepares conferences and ended periods, and issues the drafts whose grace is over. Several may do so at once.
 * @throws GraphError when sales cannot be asked: what is due stays so.
 */
export async function issueDueInvoices(work: InvoicingWork): Promise<InvoicingDone> {
  if (await withViewer(work.database, viewer, 'read', isInvoicingHeld)) return NOTHING;
  await readChangedContracts(work);
  const given = await creditReversals(work);
  // First, or an ended period would gather what is invoiced conference by conference.
  const conferenceCount = await prepareConferences(work);
  const preparedCount = conferenceCount + (await prepareEndedPeriods(work));
  return { preparedCount, issuedCount: await issueDrafts(work), ...given };
}

async function readChangedContracts({ database, askGraph, now, stopped }: InvoicingWork): Promise<void> {
  while (!stopped?.aborted) {
    const ids = await withViewer(database, viewer, 'read', (db) => findUnreadCustomers(db, CUSTOMERS_AT_ONCE));
    if (ids.length === 0) return;
    const customers = await readContracts(askGraph, ids, newId());
    await withViewer(database, viewer, 'write', async (tx) => {
      await keepAll(tx, customers, now);
      // One that sales does not know has none.
      const read = ids.map((customerId) => ({ customerId, version: customers.get(customerId)?.ratesVersion ?? 0 }));
      await markContractsRead(tx, read);
    });
    if (ids.length < CUSTOMERS_AT_ONCE) return;
  }
}

/** Keeps what the customers' contracts say. */
async function keepAll(tx: Db, customers: KnownCustomers, now: Date): Promise<void> {
  await keepContracts(
    tx,
    [...customers.values()].flatMap(({ contracts }) => contracts),
    now,
  );
}

/** Credits what is owed; what is set aside waits for the next run. */
async function creditReversals({ database, now, stopped }: InvoicingWork): Promise<GivenBack> {
  const setAside: SetAside[] = [];
  let creditedCount = 0;
  while (!stopped?.aborted) {
    const owed = { limit: LINES_AT_ONCE, except: setAside.flatMap(({ lineIds }) => lineIds) };
    const lineIds = await withViewer(database, viewer, 'read', (db) => findLinesToCredit(db, owed));
    if (lineIds.length === 0) break;
    const given = await withViewer(database, viewer, 'write', (tx) => issueReversalCredits(tx, lineIds, { now }));
    creditedCount += given.creditedCount;
    setAside.push(...given.setAside);
  }
  return { creditedCount, setAside };
}

/** Issues the drafts whose grace is over; one that is refused, as of moved rates, waits for the next run. */
async function issueDrafts(work: InvoicingWork): Promise<number> {
  const { database, askGraph, now, stopped, seller, wakeRating, publish } = work;
  const refused: string[] = [];
  let count = 0;
  // Nobody sends an invoice that does not say who bills.
  while (!stopped?.aborted && seller) {
    const drafts = await withViewer(database, viewer, 'read', (db) =>
      findDraftsToIssue(db, { now, limit: ISSUED_AT_ONCE, except: refused }),
    );
    if (drafts.length === 0) break;
    const customers = await readContracts(
      askGraph,
      drafts.map(({ customerId }) => customerId),
      newId(),
    );
    const ids = drafts.map(({ id }) => id);
    const outcomes = await withViewer(database, viewer, 'write', (tx) =>
      issueInvoices(tx, ids, { now, customers, seller, wakeRating, publish }),
    );
    count += outcomes.filter(({ ok }) => ok).length;
    refused.push(...ids.filter((_, index) => !outcomes[index]?.ok));
  }
  return count;
}
