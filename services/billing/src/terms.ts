import type { SellerSnapshot } from './invoices/queries.js';

/** What the company that bills has decided for itself; part of the settings. */
export interface SellerTerms {
  /** Where the seller pays VAT, as ISO 3166-1 alpha-2. */
  readonly sellerCountry: string;
  /** Days to pay that a new account is given. */
  readonly paymentTermDays: number;
  /** Who bills, as invoices name it; without it nothing is issued by the system. */
  readonly seller?: SellerSnapshot | undefined;
}
