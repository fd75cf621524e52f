import type { TaxLine } from './tax.js';

/** VAT of one category on an invoice or credit note, with its currency. */
export type DocumentTax = TaxLine & { readonly currency: string };
