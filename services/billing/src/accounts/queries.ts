import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { isCode, isId } from '@switchboard/kit/ids';
import { eq, inArray, lt, sql } from 'drizzle-orm';
import { type AccountRow, billingAccounts } from './tables.js';

export type { AccountRow } from './tables.js';

/** A customer as billing knows it: by its id, which sales explains. */
export interface CustomerReference {
  readonly id: string;
}

export function findAccounts(db: Db, ids: readonly string[]): Promise<AccountRow[]> {
  // An id from outside may be any text, and PostgreSQL refuses the whole statement for one that is no UUID.
  return db
    .select()
    .from(billingAccounts)
    .where(inArray(billingAccounts.id, ids.filter(isId)));
}

export function findAccountsOfCustomers(db: Db, customerIds: readonly string[]): Promise<AccountRow[]> {
  return db
    .select()
    .from(billingAccounts)
    .where(inArray(billingAccounts.customerId, customerIds.filter(isId)));
}

export function findAccountsByNumber(db: Db, numbers: readonly string[]): Promise<AccountRow[]> {
  return db
    .select()
    .from(billingAccounts)
    .where(inArray(billingAccounts.number, numbers.filter(isCode)));
}

/** Accounts that nobody may change until the transaction ends, in one order so that two never wait for each other. */
export function lockAccounts(tx: Db, ids: readonly string[]): Promise<AccountRow[]> {
  // Not `update`, for which every charge and draft that points at the account would have to wait.
  return tx
    .select()
    .from(billingAccounts)
    .where(inArray(billingAccounts.id, ids.filter(isId)))
    .orderBy(billingAccounts.id)
    .for('no key update');
}

export function lockAccountsOfCustomers(tx: Db, customerIds: readonly string[]): Promise<AccountRow[]> {
  return tx
    .select()
    .from(billingAccounts)
    .where(inArray(billingAccounts.customerId, [...customerIds]))
    .orderBy(billingAccounts.id)
    .for('no key update');
}

/** Accounts whose terms and invoices must hold still while charges are written; many may write at the same time. */
export function shareAccountsOfCustomers(tx: Db, customerIds: readonly string[]): Promise<AccountRow[]> {
  // Keeps out those who lock an account to change or to bill it, and nobody who only adds charges.
  return tx
    .select()
    .from(billingAccounts)
    .where(inArray(billingAccounts.customerId, [...customerIds]))
    .orderBy(billingAccounts.id)
    .for('share');
}

/** Opens the accounts, or updates those that their customers have already and that know an older version. */
export async function upsertAccounts(tx: Db, rows: readonly AccountRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await tx
      .insert(billingAccounts)
      .values(chunk)
      .onConflictDoUpdate({
        target: billingAccounts.customerId,
        set: {
          customerVersion: sql`excluded.customer_version`,
          countryCode: sql`excluded.country_code`,
          currency: sql`excluded.currency`,
          timeZone: sql`excluded.time_zone`,
          vatPercent: sql`excluded.vat_percent`,
          vatCategory: sql`excluded.vat_category`,
        },
        // The number, the term and the day of opening stay as they were.
        setWhere: lt(billingAccounts.customerVersion, sql`excluded.customer_version`),
      });
  }
}

/** Writes a locked account's terms. */
export async function updateAccount(tx: Db, { id, number: _number, customerId: _customer, ...terms }: AccountRow) {
  await tx.update(billingAccounts).set(terms).where(eq(billingAccounts.id, id));
}

/** Lets one transaction at a time price the customers' counted usage; taken before any row of theirs is locked. */
export async function lockCounting(tx: Db, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  // In one order, so that two who lock several never wait for each other.
  const ids = sql.param([...customerIds].toSorted());
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(id, 0)) from unnest(${ids}::text[]) with ordinality as given(id, place)
    order by place`);
}
