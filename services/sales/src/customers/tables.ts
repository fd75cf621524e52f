import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { accountManagers } from '../account-managers/tables.js';

export const customers = pgTable(
  'customers',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    name: text().notNull(),
    language: text().notNull(),
    phone: text(),
    accountManagerId: uuid().references(() => accountManagers.id),
    /** Rises with every change that others are told of; events carry it. */
    version: integer().notNull(),
    /** Rises with every change of the customer's contracts or contract rates; 0 before the first. */
    contractRatesVersion: integer().notNull().default(0),
    addedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // Read backwards for the newest first.
    index('customers_newest').on(table.addedAt, table.id),
    index('customers_of_account_manager').on(table.accountManagerId),
    check('customers_version_counts_from_one', sql`${table.version} >= 1`),
    check('customers_contract_rates_version_counts_from_none', sql`${table.contractRatesVersion} >= 0`),
  ],
);

export type CustomerRow = typeof customers.$inferSelect;

export const contacts = pgTable(
  'contacts',
  {
    id: uuid().primaryKey(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id),
    /** Counts a customer's contacts from 1, the first contact first. */
    position: integer().notNull(),
    name: text().notNull(),
    title: text(),
    email: text(),
    phone: text(),
  },
  (table) => [unique('contacts_in_order').on(table.customerId, table.position)],
);

export type ContactRow = typeof contacts.$inferSelect;

export const postalAddresses = pgTable(
  'postal_addresses',
  {
    id: uuid().primaryKey(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id),
    kind: text({ enum: ['OFFICE', 'BILLING', 'MAILING'] }).notNull(),
    lines: text().array().notNull(),
    postalCode: text(),
    city: text().notNull(),
    region: text(),
    countryCode: text().notNull(),
  },
  (table) => [
    unique('postal_addresses_one_of_a_kind').on(table.customerId, table.kind),
    check('postal_addresses_kind_is_known', sql`${table.kind} in ('OFFICE', 'BILLING', 'MAILING')`),
    // As many as the window of an envelope shows, which the check of an address says first.
    check('postal_addresses_have_lines', sql`cardinality(${table.lines}) between 1 and 5`),
  ],
);

export type PostalAddressRow = typeof postalAddresses.$inferSelect;
