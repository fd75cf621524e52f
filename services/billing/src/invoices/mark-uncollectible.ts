import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { dayOf } from '../periods/period.js';
import { endInvoice } from './queries.js';
import { readReason } from './reason.js';
import { takeIssued } from './take-issued.js';
import type { Ending } from './void-invoice.js';

/**
 * Gives an issued invoice up of which something is open. Refuses `INVOICE_UNKNOWN`, `REASON_INVALID`, `INVOICE_PAID`,
 * `INVOICE_VOID` and `INVOICE_UNCOLLECTIBLE`.
 */
export async function markUncollectible(
  tx: Db,
  { invoiceNumber, reason }: Ending,
  now: Date,
): Promise<Outcome<string>> {
  const why = readReason(reason);
  if (!why.ok) return why;
  const taken = await takeIssued(tx, invoiceNumber);
  if (!taken.ok) return taken;
  const { invoice, account } = taken.value;
  if (invoice.state !== 'ISSUED') return refuse(`INVOICE_${invoice.state}`, 'nothing of it is open', ['invoiceNumber']);
  const endedOn = dayOf(now, account.timeZone);
  await endInvoice(tx, invoice.id, { state: 'UNCOLLECTIBLE', endReason: why.value, endedOn });
  return accept(invoice.id);
}
