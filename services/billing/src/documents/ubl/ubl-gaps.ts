import { exponentOf } from '@switchboard/kit/money';
import { objectionsTo, type Rule } from '@switchboard/kit/rules';
import type { VatCategory } from '../../invoices/tax.js';
import type { InvoiceDocument } from '../invoice-document.js';
import { leaf } from './xml.js';

/** What EN 16931 wants of a document beyond its type; the clause is named where it is not plain. */
const rules: readonly Rule<InvoiceDocument>[] = [
  {
    code: 'LINES_MISSING',
    message: 'a document has a line at least',
    field: 'lines',
    holds: ({ lines }) => lines.length > 0,
  },
  {
    code: 'PARTY_NAME_MISSING',
    message: 'name the seller',
    field: 'seller',
    holds: ({ seller }) => isWritten(seller.name),
  },
  {
    code: 'PARTY_NAME_MISSING',
    message: 'name the buyer',
    field: 'buyer',
    holds: ({ buyer }) => isWritten(buyer.name),
  },
  {
    // BR-DEC-*: no amount has more than two decimals.
    code: 'CURRENCY_DECIMALS_TOO_MANY',
    message: 'EN 16931 knows amounts of two decimals at most',
    field: 'currency',
    holds: ({ currency }) => exponentOf(currency) <= 2,
  },
  {
    // BR-CO-25
    code: 'DUE_DAY_MISSING',
    message: 'say until when to pay',
    field: 'dueOn',
    holds: ({ kind, dueOn, totals }) => kind === 'CREDIT_NOTE' || dueOn !== null || totals.payableMinor <= 0n,
  },
  {
    // BR-O-11 to BR-O-14
    code: 'VAT_CATEGORIES_MIXED',
    message: 'what is not subject to VAT goes on an invoice of its own',
    field: 'taxes',
    holds: (document) => !has(document, 'O') || document.taxes.length === 1,
  },
  {
    // BR-S-02, BR-Z-02, BR-E-02, BR-AE-02
    code: 'SELLER_VAT_ID_MISSING',
    message: 'a seller of what is subject to VAT needs a VAT id',
    field: 'seller',
    holds: (document) => has(document, 'O') || document.seller.vatId !== null,
  },
  {
    // BR-CO-26: without a VAT id, which such a document must not show.
    code: 'SELLER_REGISTRATION_MISSING',
    message: 'a seller of what is not subject to VAT is known by its registration',
    field: 'seller',
    holds: (document) => !has(document, 'O') || document.seller.legalRegistration !== null,
  },
  {
    // BR-AE-02
    code: 'BUYER_VAT_ID_MISSING',
    message: 'a buyer who accounts for the VAT needs a VAT id or a registration',
    field: 'buyer',
    holds: (document) => !has(document, 'AE') || (document.buyer.vatId ?? document.buyer.legalRegistration) !== null,
  },
  {
    code: 'PRECEDING_INVOICE_MISSING',
    message: 'a credit note names the invoice that it corrects',
    field: 'precedingInvoice',
    holds: ({ kind, precedingInvoice }) => kind === 'INVOICE' || precedingInvoice !== null,
  },
];

/** What keeps a document from being written as EN 16931 UBL; none when it can be. */
export function findUblGaps(document: InvoiceDocument) {
  return objectionsTo(document, rules, []);
}

function has({ taxes, lines }: InvoiceDocument, category: VatCategory): boolean {
  return taxes.some((tax) => tax.category === category) || lines.some(({ vat }) => vat.category === category);
}

/** Whether anything of a text is left when what XML cannot hold is dropped. */
function isWritten(text: string): boolean {
  return leaf('cbc:Name', text) !== null;
}
