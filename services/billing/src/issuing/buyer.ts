import type { AccountRow } from '../accounts/queries.js';
import type { KnownCustomer } from '../contracts/contract.js';
import type { PartySnapshot } from '../invoices/queries.js';

/** The customer as an invoice names it: at its billing address, else at its office. */
export function buyerOf({ number, name, addresses }: KnownCustomer, account: AccountRow): PartySnapshot {
  const of = (kind: string) => addresses.find((address) => address.kind === kind);
  const address = of('BILLING') ?? of('OFFICE') ?? addresses[0];
  const { lines = [], postalCode = null, city = '', region = null, countryCode = account.countryCode } = address ?? {};
  return { number, name, lines, postalCode, city, region, countryCode, vatId: account.vatId, email: null };
}
