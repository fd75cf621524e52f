import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { findInvoicesByNumber } from '../invoices/queries.js';
import { type PaymentScope, recordPayments } from './record-payments.js';

/** Money that came in for an invoice, as a person types it. */
export interface TypedPayment {
  readonly invoiceNumber: string;
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
}

const LONGEST = 200;

/** Records one payment; refuses `INVOICE_UNKNOWN`, `REFERENCE_INVALID` and what `recordPayments` refuses. */
export async function recordPayment(tx: Db, typed: TypedPayment, scope: PaymentScope): Promise<Outcome<string>> {
  const reference = typed.reference.trim();
  if (reference === '' || reference.length > LONGEST || reference.includes('\0'))
    return refuse('REFERENCE_INVALID', `give a reference of 1 to ${LONGEST} characters`, ['reference']);
  const [invoice] = await findInvoicesByNumber(tx, [typed.invoiceNumber]);
  if (!invoice) return refuse('INVOICE_UNKNOWN', `there is no invoice ${typed.invoiceNumber}`, ['invoiceNumber']);
  const { amount, currency } = typed;
  const [outcome] = await recordPayments(
    tx,
    [{ invoiceId: invoice.id, amount: { amount, currency }, reference }],
    scope,
  );
  if (outcome?.ok) return accept(invoice.id);
  // Typed flat: the currency and the amount are fields of their own.
  const refusals = (outcome?.refusals ?? []).map((each) => ({ ...each, path: each.path.slice(-1) }));
  return { ok: false, refusals };
}
