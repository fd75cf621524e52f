import type { Read } from '@switchboard/kit/graphql/request-context';
import { createAccountLoaders } from './accounts/loaders.js';
import { createCallLoaders } from './calls/loaders.js';
import { createCatalogueLoaders } from './catalogue/loaders.js';
import { createChargeLoaders } from './charges/loaders.js';
import { createConferenceLoaders } from './conferences/loaders.js';
import { createCouponLoaders } from './coupons/loaders.js';
import { createCreditNoteLoaders } from './credit-notes/loaders.js';
import { createDisputeLoaders } from './disputes/loaders.js';
import { createInvoiceLoaders } from './invoices/loaders.js';
import { createPeriodLoaders } from './periods/loaders.js';
import type { SellerTerms } from './terms.js';

/** New ones for each request; `now` decides what holds today. */
export function createLoaders(read: Read, now: Date, { sellerCountry }: SellerTerms) {
  return {
    /** Decides VAT; here since it is the same for every request. */
    sellerCountry,
    ...createAccountLoaders(read),
    ...createCatalogueLoaders(read, now),
    ...createCallLoaders(read),
    ...createPeriodLoaders(read),
    ...createInvoiceLoaders(read, now),
    ...createChargeLoaders(read),
    ...createCreditNoteLoaders(read),
    ...createConferenceLoaders(read),
    ...createCouponLoaders(read),
    ...createDisputeLoaders(read),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
