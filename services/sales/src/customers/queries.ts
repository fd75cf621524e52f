import type { Db } from '@switchboard/kit/database/open-database';
import { afterCursor, orderOf, type Sorting } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isCustomerNumber } from './check-customer.js';
import type { KnownCustomer } from './known-customer.js';
import {
  type ContactRow,
  type CustomerRow,
  contacts,
  customers,
  type PostalAddressRow,
  postalAddresses,
} from './tables.js';

const newestFirst: Sorting = { columns: [customers.addedAt, customers.id], direction: 'descending' };

export async function findCustomersByIds(db: Db, ids: readonly string[]): Promise<CustomerRow[]> {
  return db
    .select()
    .from(customers)
    .where(inArray(customers.id, ids.filter(isId)));
}

export async function findCustomersByNumber(db: Db, numbers: readonly string[]): Promise<CustomerRow[]> {
  return db
    .select()
    .from(customers)
    .where(inArray(customers.number, numbers.filter(isCustomerNumber)));
}

/** Customers of the page, and one more where more follow. */
export async function listCustomers(db: Db, page: Page): Promise<CustomerRow[]> {
  return db
    .select()
    .from(customers)
    .where(afterCursor(page, newestFirst))
    .orderBy(...orderOf(newestFirst))
    .limit(page.size + 1);
}

export async function listContacts(db: Db, customerIds: readonly string[]): Promise<ContactRow[]> {
  return db
    .select()
    .from(contacts)
    .where(inArray(contacts.customerId, [...customerIds]))
    .orderBy(asc(contacts.customerId), asc(contacts.position));
}

/** Addresses in the order in which the schema names the kinds. */
export async function listAddresses(db: Db, customerIds: readonly string[]): Promise<PostalAddressRow[]> {
  return db
    .select()
    .from(postalAddresses)
    .where(inArray(postalAddresses.customerId, [...customerIds]))
    .orderBy(sql`array_position(array['OFFICE', 'BILLING', 'MAILING'], ${postalAddresses.kind})`);
}

/** The customers with these numbers, locked until the transaction ends, by number. */
export async function lockKnownCustomers(
  tx: Db,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownCustomer>> {
  // In one order for all, so that two batches never wait for each other.
  const found = await tx
    .select()
    .from(customers)
    .where(inArray(customers.number, numbers.filter(isCustomerNumber)))
    .orderBy(asc(customers.number))
    .for('update');
  const ids = found.map(({ id }) => id);
  const offices = await tx
    .select()
    .from(postalAddresses)
    .where(and(inArray(postalAddresses.customerId, ids), eq(postalAddresses.kind, 'OFFICE')));
  const firstContacts = await tx
    .select()
    .from(contacts)
    .where(and(inArray(contacts.customerId, ids), eq(contacts.position, 1)));
  const officeOf = new Map(offices.map((office) => [office.customerId, office]));
  const contactOf = new Map(firstContacts.map((contact) => [contact.customerId, contact]));
  const known = (customer: CustomerRow) => ({
    customer,
    office: officeOf.get(customer.id),
    contact: contactOf.get(customer.id),
  });
  return new Map(found.map((customer) => [customer.number, known(customer)]));
}

/** @returns the ids of the rows that went in; one whose number is taken, also by an earlier one of these, is left out. */
export async function insertCustomers(tx: Db, rows: readonly CustomerRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  // In one order for all: two batches that share numbers would otherwise wait for each other.
  const ordered = rows.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const inserted = await tx
    .insert(customers)
    .values(ordered)
    .onConflictDoNothing({ target: customers.number })
    .returning({ id: customers.id });
  return new Set(inserted.map(({ id }) => id));
}

export async function updateCustomers(tx: Db, rows: readonly CustomerRow[]): Promise<void> {
  if (rows.length === 0) return;
  // An insertion that conflicts takes rows of typed values; a bare update of many would need a cast for each column.
  // The account manager is not among them: giving a customer to one is an act of its own.
  const { name, language, phone, version } = customers;
  const set = { name: given(name), language: given(language), phone: given(phone), version: given(version) };
  await tx
    .insert(customers)
    .values([...rows])
    .onConflictDoUpdate({ target: customers.id, set });
}

/** Saves addresses; one of the same kind is replaced. */
export async function saveAddresses(tx: Db, rows: readonly PostalAddressRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { customerId, kind, lines, postalCode, city, region, countryCode } = postalAddresses;
  const set = {
    lines: given(lines),
    postalCode: given(postalCode),
    city: given(city),
    region: given(region),
    countryCode: given(countryCode),
  };
  await tx
    .insert(postalAddresses)
    .values([...rows])
    .onConflictDoUpdate({ target: [customerId, kind], set });
}

/** Saves contacts; one at the same position is replaced. */
export async function saveContacts(tx: Db, rows: readonly ContactRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { customerId, position, name, title, email, phone } = contacts;
  const set = { name: given(name), title: given(title), email: given(email), phone: given(phone) };
  await tx
    .insert(contacts)
    .values([...rows])
    .onConflictDoUpdate({ target: [customerId, position], set });
}

/** Links each customer to its account manager. */
export async function linkAccountManagers(
  tx: Db,
  links: readonly { readonly customerNumber: string; readonly accountManagerId: string }[],
): Promise<void> {
  if (links.length === 0) return;
  const numbers = sql.param(links.map(({ customerNumber }) => customerNumber));
  const managers = sql.param(links.map(({ accountManagerId }) => accountManagerId));
  await tx
    .update(customers)
    .set({ accountManagerId: sql`links.manager_id` })
    .from(sql`unnest(${numbers}::text[], ${managers}::uuid[]) as links(number, manager_id)`)
    .where(eq(customers.number, sql`links.number`));
}

/** The value given for a column whose row is there already. */
function given(column: PgColumn) {
  // Drizzle names a column in snake case only where it builds the SQL itself.
  return sql.raw(`excluded.${toSnakeCase(column.name)}`);
}

/** Whether no customer has been taken on yet. */
export async function isWithoutCustomers(db: Db): Promise<boolean> {
  return (await db.select({ id: customers.id }).from(customers).limit(1)).length === 0;
}

/**
 * Raises the counter of each customer once for each time that their id is given.
 * @returns the counters as they are then, by id.
 */
export async function raiseContractRatesVersions(tx: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const raised = sql`(select id, count(*)::integer as times from unnest(${sql.param([...ids])}::uuid[]) as ids(id) group by id)`;
  const rows = await tx
    .update(customers)
    .set({ contractRatesVersion: sql`${customers.contractRatesVersion} + raised.times` })
    .from(sql`${raised} as raised`)
    .where(eq(customers.id, sql`raised.id`))
    .returning({ id: customers.id, version: customers.contractRatesVersion });
  return new Map(rows.map(({ id, version }) => [id, version]));
}
