import type { MailAttachment, OutgoingMail } from '../notices/mailer-port.js';
import { messageIdOf, returnPathOf } from '../notices/verp.js';
import { invoiceTextOf } from './invoice-text.js';
import type { InvoiceMail } from './invoice-work.js';
import type { InvoiceToDeliver } from './read-invoice.js';

interface Addressed {
  /** Of the attempt: by it a delivery status finds the delivery. */
  readonly messageKey: string;
  readonly email: string;
  /** The PDF, and the electronic invoice where there is one. */
  readonly files: readonly MailAttachment[];
  readonly sellerName: string;
}

/** The e-mail by which an invoice goes, in the language that it is written in. Nobody is taken off this list by a click. */
export function invoiceMailOf(
  { from, returnPaths }: InvoiceMail,
  invoice: InvoiceToDeliver,
  { messageKey, email, files, sellerName }: Addressed,
): OutgoingMail {
  const { number, state, language, issuedOn, dueOn, total, buyer, account } = invoice;
  const name = buyer?.name ?? account.customer?.name ?? '';
  const words = invoiceTextOf({
    ...{ number, total, sellerName, customerName: name, hasUbl: files.length > 1 },
    language: language ?? account.customer?.language ?? 'en',
    issuedOn: issuedOn ?? '',
    // Of what is paid already nothing is asked for.
    dueOn: state === 'ISSUED' ? dueOn : null,
  });
  return {
    ...{ ...words, messageId: messageIdOf(messageKey, returnPaths), returnPath: returnPathOf(messageKey, returnPaths) },
    ...{ envelopeId: messageKey, from, to: { name, address: email }, attachments: files, listUnsubscribeUrl: null },
  };
}
