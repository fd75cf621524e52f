import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { findSettled } from '../balances/queries.js';
import { lockInvoices, markPaid } from '../invoices/queries.js';
import { findReferences, insertPayments } from './queries.js';
import { type Amount, type PayableInvoice, settle } from './settle.js';
import type { PaymentRow } from './tables.js';

/** Money that came in for an invoice. */
export interface ReceivedPayment {
  readonly invoiceId: string;
  readonly amount: Amount;
  /** What the bank calls it; the same one is taken once. */
  readonly reference: string;
}

export interface PaymentScope {
  /** When the money came in. */
  readonly now: Date;
}

type Payable = PayableInvoice & { readonly id: string };

/**
 * Records payments in their order; an invoice whose balance comes to nothing is paid.
 * @returns in the order of `received`: the payment, or a refusal `INVOICE_UNKNOWN`, `PAYMENT_KNOWN` or one of
 * `settle`'s; one that is refused stops no other.
 */
export async function recordPayments(
  tx: Db,
  received: readonly ReceivedPayment[],
  { now }: PaymentScope,
): Promise<readonly Outcome<PaymentRow>[]> {
  const payable = await lockPayable(tx, received);
  const known = await findReferences(
    tx,
    received.map(({ reference }) => reference),
  );
  const outcomes = take(received, { payable, known: new Set(known), now });
  const taken = await insertPayments(
    tx,
    outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
  );
  await markPaid(tx, await findPaidWhole(tx, payable));
  return outcomes.map((outcome, index) => {
    // Somebody else has recorded the same payment in this instant.
    return outcome.ok && !taken.has(outcome.value.reference) ? knownAlready(outcome.value.reference, index) : outcome;
  });
}

/** Issued invoices of which nothing is open any more. */
async function findPaidWhole(tx: Db, payable: ReadonlyMap<string, Payable>): Promise<readonly string[]> {
  const settled = await findSettled(tx, [...payable.keys()]);
  return [...payable.values()]
    .filter(({ id, state, totalMinor }) => state === 'ISSUED' && settled.get(id) === totalMinor)
    .map(({ id }) => id);
}

function knownAlready(reference: string, index: number): Outcome<never> {
  return refuse('PAYMENT_KNOWN', `${reference} is recorded already`, [String(index), 'reference']);
}

async function lockPayable(tx: Db, received: readonly ReceivedPayment[]): Promise<Map<string, Payable>> {
  const invoices = await lockInvoices(
    tx,
    received.map(({ invoiceId }) => invoiceId),
  );
  const paid = await findSettled(
    tx,
    invoices.map(({ id }) => id),
  );
  return new Map(invoices.map((invoice) => [invoice.id, { ...invoice, paidMinor: paid.get(invoice.id) ?? 0n }]));
}

interface Ledger {
  readonly payable: Map<string, Payable>;
  readonly known: Set<string>;
  readonly now: Date;
}

function take(received: readonly ReceivedPayment[], { payable, known, now }: Ledger): Outcome<PaymentRow>[] {
  return received.map(({ invoiceId, amount, reference }, index) => {
    const invoice = payable.get(invoiceId);
    const place = String(index);
    if (!invoice) return refuse('INVOICE_UNKNOWN', `there is no invoice ${invoiceId}`, [place, 'invoiceId']);
    if (known.has(reference)) return knownAlready(reference, index);
    const settled = settle(invoice, amount);
    if (!settled.ok)
      return { ok: false, refusals: settled.refusals.map((each) => ({ ...each, path: [place, ...each.path] })) };
    // The next payment of this batch meets the invoice as this one leaves it.
    known.add(reference);
    payable.set(invoiceId, { ...invoice, paidMinor: invoice.paidMinor + settled.value });
    return accept({ id: newId(now), invoiceId, amountMinor: settled.value, reference, receivedAt: now });
  });
}
