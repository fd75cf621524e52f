import type { Db } from '@switchboard/kit/database/open-database';
import type { AccountRow } from '../accounts/queries.js';
import type { KnownCustomers } from '../contracts/contract.js';
import { findRatesTold, tellVersions } from '../contracts/queries.js';
import type { InvoiceRow } from '../invoices/queries.js';
import type { RerateRequest } from '../rates/queries.js';
import { requestRerating } from '../rates/request-rerating.js';
import type { Refusal } from './prepare-stale-drafts.js';

interface RatesScope {
  readonly now: Date;
  readonly customers?: KnownCustomers;
  readonly wakeRating?: (tx: Db) => Promise<void>;
}

/**
 * Which drafts must wait since their customer's rates have moved in sales: their charges are priced again first. Of what
 * billing was told already nothing is asked again once it is priced.
 */
export async function findMovedRates(
  tx: Db,
  drafts: readonly InvoiceRow[],
  accountOf: ReadonlyMap<string, AccountRow>,
  { now, customers, wakeRating = async () => {} }: RatesScope,
): Promise<Map<string, Refusal>> {
  const refused = new Map<string, Refusal>();
  if (!customers) return refused;
  const told = await findRatesTold(
    tx,
    [...accountOf.values()].map(({ customerId }) => customerId),
  );
  const news: RerateRequest[] = [];
  for (const draft of drafts) {
    const customerId = accountOf.get(draft.accountId)?.customerId ?? '';
    const customer = customers.get(customerId);
    const known = told.get(customerId);
    if (!customer) {
      refused.set(draft.id, { code: 'CUSTOMER_UNKNOWN', message: 'sales does not know the customer' });
      continue;
    }
    const isNews = customer.ratesVersion > Math.max(draft.rateSetVersion, known?.toldVersion ?? 0);
    if (!isNews && !known?.isRerating) continue;
    refused.set(draft.id, { code: 'RATES_MOVED', message: 'the rates have moved: its charges are priced again first' });
    if (!isNews) continue;
    const fromDay = draft.periodStartsAt.toISOString().slice(0, 10);
    news.push({ customerId, ratesVersion: customer.ratesVersion, fromDay, requestedAt: now });
  }
  // At once, since both note customers in one order: two issuers never wait for each other.
  await requestRerating(tx, news, wakeRating);
  await tellVersions(
    tx,
    news.map(({ customerId, ratesVersion }) => ({ customerId, version: ratesVersion })),
  );
  return refused;
}
