import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import type { InvoiceWork } from './invoice-work.js';
import { readInvoicePrints } from './read-invoice-prints.js';
import { sendInvoices } from './send-invoices.js';
import { takeInvoiceDoubts } from './take-invoice-doubts.js';

/** How often it looks whether something is due: a look reads an index that holds what is open and nothing else. */
const LOOK_MS = 250;

/** How invoices leave the system, beside what its runtime gives. */
export type InvoiceWays = Omit<InvoiceWork, 'database' | 'askGraph' | 'clock'>;

/** Delivers invoices, and learns what became of them, until the system stops. */
export function startInvoiceWorker(runtime: Runtime, ways: InvoiceWays): void {
  const { database, askGraph, clock } = runtime;
  // With neither a mail server nor a printer nothing is asked of anybody: invoices wait.
  if (!ways.mail && ways.printers.size === 0) return;
  const work = { ...ways, database, askGraph, clock };
  // One look a few, with a pause: a month's invoices must not take billing from those who work with it.
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure: 'invoices wait; trying again' }, async () => {
    await takeInvoiceDoubts(work);
    await sendInvoices(work);
  });
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure: 'cannot follow printed invoices; trying again' }, async () => {
    await readInvoicePrints(work);
  });
}
