import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import { printerOf } from '../print-jobs/print-work.js';
import { afterLook, afterSearch, type DeliveryVerdict } from './delivery-verdict.js';
import type { InvoiceWork } from './invoice-work.js';
import { claimToFollow, type DeliveryRow } from './queries.js';
import { recordInvoiceVerdict } from './record-invoice-verdict.js';

const AT_ONCE = 20;
const viewer = serviceViewer('mailing');

/**
 * Asks printers what became of the invoices that they took, and by its name for one that they may have. Several may do so
 * at once. @returns how many there were.
 */
export async function readInvoicePrints(work: InvoiceWork): Promise<number> {
  const { database, clock, printLeaseMs } = work;
  const write = <Value>(run: (tx: Db) => Promise<Value>) => withViewer(database, viewer, 'write', run);
  const now = clock.now();
  const claim = { now, until: new Date(now.getTime() + printLeaseMs), limit: AT_ONCE };
  const rows = await write((tx) => claimToFollow(tx, claim));
  const looked = await Promise.all(rows.map(async (row) => ({ row, verdict: await look(work, row) })));
  // Each by itself: one whose claim ran out takes none of the others along.
  for (const { row, verdict } of looked) await write((tx) => recordInvoiceVerdict(tx, row, verdict, clock.now()));
  return rows.length;
}

async function look(work: InvoiceWork, row: DeliveryRow): Promise<DeliveryVerdict> {
  const { state, jobName, printer, printerJobId } = row;
  const port = printerOf(work, printer);
  if (state === 'SENDING') return afterSearch(row, await port.find(jobName ?? ''), work.clock.now());
  return afterLook(row, await port.status(printerJobId ?? 0), work.clock.now());
}
