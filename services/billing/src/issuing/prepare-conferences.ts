import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import { findPerConferenceCustomers } from '../contracts/queries.js';
import { prepareInvoices } from '../invoices/prepare-invoices.js';
import { dayOf } from '../periods/period.js';
import type { InvoicingWork } from './invoicing-work.js';
import { findRatedConferences } from './queries.js';

/** Bounds what one transaction locks. */
const AT_ONCE = 200;
const viewer = serviceViewer('billing');

/** Prepares conferences whose usage has its price, where the contract says that each is invoiced by itself. */
export async function prepareConferences({ database, now, stopped }: InvoicingWork): Promise<number> {
  const customerIds = await withViewer(database, viewer, 'read', (db) =>
    findPerConferenceCustomers(db, dayOf(now, 'UTC')),
  );
  if (customerIds.length === 0) return 0;
  let count = 0;
  const tried = new Set<string>();
  while (!stopped?.aborted) {
    const rated = await withViewer(database, viewer, 'read', (db) =>
      findRatedConferences(db, { customerIds, limit: 1_000 }),
    );
    const fresh = rated.filter(({ conferenceId }) => !tried.has(conferenceId));
    const batch = fresh
      .filter(({ accountId }, index) => fresh.findIndex((each) => each.accountId === accountId) === index)
      .slice(0, AT_ONCE);
    if (batch.length === 0) break;
    for (const { conferenceId } of batch) tried.add(conferenceId);
    const asked = batch.map(({ accountId, conferenceId, beganAt }) => ({ accountId, within: beganAt, conferenceId }));
    const outcomes = await withViewer(database, viewer, 'write', (tx) => prepareInvoices(tx, asked, { now }));
    count += outcomes.filter(({ ok }) => ok).length;
  }
  return count;
}
