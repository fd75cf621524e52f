import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { readAmount } from '../invoices/read-amount.js';

/** An invoice as a payment meets it. */
export interface PayableInvoice {
  readonly state: 'DRAFT' | 'ISSUED' | 'PAID' | 'VOID' | 'UNCOLLECTIBLE';
  readonly currency: string;
  /** In minor units of its currency, and so is what was paid before. */
  readonly totalMinor: bigint;
  readonly paidMinor: bigint;
}

export interface Amount {
  /** In units of the currency, such as `12.50`. */
  readonly amount: string;
  readonly currency: string;
}

/**
 * What a payment settles of an invoice, in minor units. Refuses `INVOICE_NOT_ISSUED`, `INVOICE_VOID`,
 * `INVOICE_UNCOLLECTIBLE`, `PAYMENT_CURRENCY_DIFFERS`,
 * `PAYMENT_AMOUNT_INVALID` and `PAYMENT_OVER_BALANCE`.
 */
export function settle(invoice: PayableInvoice, { amount, currency }: Amount): Outcome<bigint> {
  if (invoice.state === 'DRAFT') return refuse('INVOICE_NOT_ISSUED', 'a draft cannot be paid: issue it first');
  if (invoice.state === 'VOID' || invoice.state === 'UNCOLLECTIBLE')
    return refuse(`INVOICE_${invoice.state}`, 'nothing is to be paid on it any more');
  if (currency !== invoice.currency)
    return refuse('PAYMENT_CURRENCY_DIFFERS', `pay in ${invoice.currency}`, ['amount', 'currency']);
  const minor = readAmount(amount, currency);
  if (minor === undefined || minor <= 0n)
    return refuse('PAYMENT_AMOUNT_INVALID', `give an amount above 0 in ${currency} and its parts`, [
      'amount',
      'amount',
    ]);
  if (minor > invoice.totalMinor - invoice.paidMinor)
    return refuse('PAYMENT_OVER_BALANCE', 'the payment is more than what is open on the invoice', ['amount', 'amount']);
  return accept(minor);
}
