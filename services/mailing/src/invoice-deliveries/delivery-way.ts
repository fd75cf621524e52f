import { isEmailAddress } from '../addresses/email-address.js';
import type { InvoiceToDeliver } from './read-invoice.js';
import type { DeliveryChannel } from './tables.js';

/** By which way an invoice goes, or why by none; `reason` also where it is another than the account prefers. */
export type DeliveryWay =
  | { readonly kind: 'EMAIL'; readonly email: string; readonly reason: null }
  | { readonly kind: 'POST'; readonly reason: string | null }
  | { readonly kind: 'LEFT_OUT'; readonly reason: string }
  | { readonly kind: 'FAILED'; readonly reason: string };

/** A suppression that is in force of the customer or of an address of theirs. */
export interface InForce {
  readonly channel: DeliveryChannel;
  readonly email: string | null;
  readonly kind: string | null;
  readonly source: 'CLERK' | 'UNSUBSCRIBED' | 'BOUNCED';
}

export interface Wish {
  /** Of a person, for this delivery. */
  readonly wanted: DeliveryChannel | null;
  /** Those of the customer, and of the address that the invoice would go to. */
  readonly suppressions: readonly InForce[];
}

/** What suppressions call invoices. */
export const INVOICES = 'invoices';

/** Where invoices by e-mail go: the account's own address, else the first contact who has one. */
export function emailFor({ account: { invoiceEmail, customer } }: InvoiceToDeliver): string | null {
  return invoiceEmail ?? customer?.contacts.find(({ email }) => email !== null)?.email ?? null;
}

/**
 * By which way an invoice goes: as somebody wants it, else as its account prefers. Where no mail gets to the customer the
 * account's invoices go as letters; an invoice is a duty, and only what names invoices keeps it back, or an address that
 * came back.
 */
export function wayOf(invoice: InvoiceToDeliver, { wanted, suppressions }: Wish): DeliveryWay {
  if (!invoice.pdf) return { kind: 'LEFT_OUT', reason: `INVOICE_${invoice.state}: there is nothing to be delivered` };
  const preferred = wanted ?? invoice.account.invoiceDelivery;
  if (preferred === 'NONE') return { kind: 'LEFT_OUT', reason: 'NOT_WANTED: the account has its invoices fetched' };
  // A click that takes somebody off a mailing list must not cost them their invoices.
  const against = suppressions.filter(({ kind, source }) => kind === INVOICES || source === 'BOUNCED');
  const isStopped = (channel: DeliveryChannel) => against.some((each) => each.channel === channel);
  if (preferred === 'POST') return byPost(invoice, isStopped('POST'), null);
  const email = emailFor(invoice);
  const obstacle = obstacleTo(email, isStopped('EMAIL'));
  if (email !== null && obstacle === undefined) return { kind: 'EMAIL', email, reason: null };
  const reason = obstacle ?? '';
  // Who wants it by e-mail is told that it cannot go, and not surprised by a letter.
  return wanted === 'EMAIL' ? { kind: 'FAILED', reason } : byPost(invoice, isStopped('POST'), reason);
}

function obstacleTo(email: string | null, isStopped: boolean): string | undefined {
  if (email === null) return 'EMAIL_MISSING: neither the account nor a contact has an e-mail address';
  if (!isEmailAddress(email)) return 'EMAIL_INVALID: mail cannot be addressed to it';
  return isStopped ? 'EMAIL_SUPPRESSED: the address came back, or is not to get invoices' : undefined;
}

/** The letter goes to where the invoice says, which does not change any more. */
function byPost({ buyer }: InvoiceToDeliver, isStopped: boolean, reason: string | null): DeliveryWay {
  const also = reason === null ? '' : `; ${reason}`;
  if (isStopped) return { kind: 'FAILED', reason: `POST_SUPPRESSED: no invoices by post${also}` };
  if (!buyer?.lines.some(isGiven) || !isGiven(buyer.city))
    return { kind: 'FAILED', reason: `ADDRESS_MISSING: the invoice names no street and town${also}` };
  return { kind: 'POST', reason };
}

function isGiven(text: string): boolean {
  return text.trim() !== '';
}
