import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { lockInvoices, markPaid } from '../invoices/queries.js';
import { findPaid, findReferences, insertPayments } from './queries.js';
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
  await insertPayments(
    tx,
    outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
  );
  const paid = [...payable.values()].filter(({ state, paidMinor, totalMinor }) => {
    return state === 'ISSUED' && paidMinor === totalMinor;
  });
  await markPaid(
    tx,
    paid.map(({ id }) => id),
  );
  return outcomes;
}

async function lockPayable(tx: Db, received: readonly ReceivedPayment[]): Promise<Map<string, Payable>> {
  const invoices = await lockInvoices(
    tx,
    received.map(({ invoiceId }) => invoiceId),
  );
  const paid = await findPaid(
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
    if (known.has(reference)) return refuse('PAYMENT_KNOWN', `${reference} is recorded already`, [place, 'reference']);
    const settled = settle(invoice, amount);
    if (!settled.ok)
      return { ok: false, refusals: settled.refusals.map((each) => ({ ...each, path: [place, ...each.path] })) };
    // The next payment of this batch meets the invoice as this one leaves it.
    known.add(reference);
    payable.set(invoiceId, { ...invoice, paidMinor: invoice.paidMinor + settled.value });
    return accept({ id: newId(now), invoiceId, amountMinor: settled.value, reference, receivedAt: now });
  });
}
