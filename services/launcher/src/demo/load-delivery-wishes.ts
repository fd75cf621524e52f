import { changeBillingAccount } from '@switchboard/billing/accounts/change-billing-account';
import { findAccountsOfCustomers } from '@switchboard/billing/accounts/queries';
import type { SellerSnapshot } from '@switchboard/billing/invoices/queries';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { act } from './act.js';
import { randomOf } from './random.js';
import { requireDone } from './require-done.js';

/** In percent: who still wants paper. */
const BY_POST = 6;

/** Lets some of the customers have their invoices as letters; who has them so already keeps them so. */
export async function loadDeliveryWishes(
  billing: Runtime,
  customerIds: readonly string[],
  { seed, seller }: { readonly seed: number; readonly seller: SellerSnapshot },
): Promise<void> {
  await act(billing, async (tx) => {
    const accounts = await findAccountsOfCustomers(tx, customerIds);
    // By their numbers, which are the same at each start; ids are not.
    const byPost = accounts.filter(({ number }) => randomOf(seed, `by post ${number}`).chance(BY_POST));
    for (const { number: accountNumber } of byPost) {
      const wish = { accountNumber, invoiceDelivery: 'POST' } as const;
      requireDone([await changeBillingAccount(tx, wish, { sellerCountry: seller.countryCode })]);
    }
  });
}
