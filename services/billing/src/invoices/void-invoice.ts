import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { findSettled } from '../balances/queries.js';
import { unlinkCharges } from '../charges/queries.js';
import { findCreditNotesOf } from '../credit-notes/queries.js';
import { dayOf } from '../periods/period.js';
import { addInvoiced } from '../periods/queries.js';
import { findLiveSums, findReversalsOf, markCredited, NOTHING_DUE } from '../reversals/queries.js';
import { endInvoice, findLines } from './queries.js';
import { readReason } from './reason.js';
import type { InvoiceRow } from './tables.js';
import { takeIssued } from './take-issued.js';

/** An invoice that is to end, and why. */
export interface Ending {
  readonly invoiceNumber: string;
  readonly reason: string;
}

/**
 * Makes an issued invoice void: it keeps its number and demands nothing, and its charges are free for the next draft.
 * Refuses `INVOICE_UNKNOWN`, `REASON_INVALID`, `INVOICE_VOID`, `INVOICE_UNCOLLECTIBLE`, `INVOICE_PAID` when something
 * was paid, also by credit, and `INVOICE_CREDITED`.
 */
export async function voidInvoice(tx: Db, { invoiceNumber, reason }: Ending, now: Date): Promise<Outcome<string>> {
  const why = readReason(reason);
  if (!why.ok) return why;
  const taken = await takeIssued(tx, invoiceNumber);
  if (!taken.ok) return taken;
  const { invoice, account } = taken.value;
  if (invoice.state === 'VOID' || invoice.state === 'UNCOLLECTIBLE')
    return refuse(`INVOICE_${invoice.state}`, 'the invoice has ended already', ['invoiceNumber']);
  // One over nothing is paid from the first, and nothing was paid on it.
  if ((await findSettled(tx, [invoice.id])).has(invoice.id))
    return refuse('INVOICE_PAID', 'something was paid on it: credit it', ['invoiceNumber']);
  if ((await findCreditNotesOf(tx, [invoice.id])).length > 0)
    return refuse('INVOICE_CREDITED', 'a part of it was given back: credit the rest', ['invoiceNumber']);
  await endInvoice(tx, invoice.id, { state: 'VOID', endReason: why.value, endedOn: dayOf(now, account.timeZone) });
  await freeCharges(tx, invoice);
  return accept(invoice.id);
}

/** What is live on the invoice's lines is unbilled again; what was taken back meanwhile is due to nobody. */
async function freeCharges(tx: Db, { id, accountId }: InvoiceRow): Promise<void> {
  const lines = await findLines(tx, [id]);
  const lineIds = lines.map((line) => line.id);
  const sums = await findLiveSums(tx, lineIds);
  const usage = lines.flatMap(({ rateKey, ...line }) => {
    const sum = sums.get(line.id);
    return rateKey && sum ? [{ ...line, ...sum, rateKey, accountId }] : [];
  });
  await addInvoiced(tx, usage, -1);
  await unlinkCharges(tx, lineIds);
  const owed = (await findReversalsOf(tx, lineIds)).filter(({ creditLineId }) => creditLineId === null);
  await markCredited(
    tx,
    owed.map((reversal) => ({ ...reversal, creditLineId: NOTHING_DUE })),
  );
}
