import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { hasWaitingCalls } from '../calls/queries.js';
import { findChargedAccounts } from '../charges/queries.js';
import { tellVersions } from '../contracts/queries.js';
import type { SellerTerms } from '../terms.js';
import { accountDefaults } from './account-defaults.js';
import { accountNumberOf } from './account-number.js';
import { lockAccountsOfCustomers, upsertAccounts } from './queries.js';
import type { AccountRow } from './tables.js';

/** A customer as sales tells of it. */
export interface ToldCustomer {
  readonly customerId: string;
  /** What people use; the account's number is made of it. */
  readonly number: string;
  readonly countryCode: string;
  /** Version of the customer; an older one than the account knows changes nothing. */
  readonly version: number;
}

export interface OpenScope {
  /** When an account is opened that was not there. */
  readonly now: Date;
  readonly terms: SellerTerms;
  /** Tells the rating worker that there is something to do. */
  readonly wakeRating: (tx: Db) => Promise<void>;
}

/**
 * Opens the account of each customer, or brings it up to date: never a second one. Currency, time zone and VAT follow
 * the customer's country until the account has charges; from then on they stay, since its periods and prices rest on
 * them.
 */
export async function openAccounts(tx: Db, told: readonly ToldCustomer[], scope: OpenScope): Promise<void> {
  const customers = newestOfEach(told);
  const ids = customers.map(({ customerId }) => customerId);
  // Locked before charges are looked for, or a first charge could come in between.
  const existing = await lockAccountsOfCustomers(tx, ids);
  const charged = await findChargedAccounts(
    tx,
    existing.map(({ id }) => id),
  );
  const byCustomer = new Map(existing.map((account) => [account.customerId, account]));
  await upsertAccounts(
    tx,
    customers.map((customer) => {
      const account = byCustomer.get(customer.customerId);
      return account && charged.has(account.id) ? keep(account, customer) : open(customer, scope, account);
    }),
  );
  await tellVersions(
    tx,
    customers.map(({ customerId }) => ({ customerId, version: 0 })),
  );
  // A call may have come before its customer: only now can it be priced.
  if (await hasWaitingCalls(tx, ids)) await scope.wakeRating(tx);
}

function newestOfEach(told: readonly ToldCustomer[]): readonly ToldCustomer[] {
  const newest = new Map<string, ToldCustomer>();
  for (const customer of told) {
    const known = newest.get(customer.customerId);
    if (!known || known.version < customer.version) newest.set(customer.customerId, customer);
  }
  // In one order, so that two who open accounts never wait for each other.
  return [...newest.values()].toSorted((one, other) => (one.customerId < other.customerId ? -1 : 1));
}

function open(
  { customerId, number, countryCode, version }: ToldCustomer,
  { now, terms }: OpenScope,
  account: AccountRow | undefined,
): AccountRow {
  return {
    id: newId(now),
    number: accountNumberOf(number),
    customerId,
    customerVersion: version,
    countryCode,
    ...accountDefaults(countryCode, terms.sellerCountry, account?.vatId),
    vatId: account?.vatId ?? null,
    cycle: 'CALENDAR',
    anchorDay: 1,
    graceDays: 0,
    invoiceSeries: '',
    buyerReference: null,
    purchaseOrder: null,
    invoiceDelivery: 'EMAIL',
    invoiceEmail: null,
    paymentTermDays: terms.paymentTermDays,
    openedAt: now,
  };
}

function keep(account: AccountRow, { version, countryCode }: ToldCustomer): AccountRow {
  return { ...account, customerVersion: version, countryCode };
}
