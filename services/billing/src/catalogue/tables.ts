import { sql } from 'drizzle-orm';
import { check, date, index, integer, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** Everything that can be charged for. */
export const billableServices = pgTable('billable_services', { code: text().primaryKey(), name: text().notNull() });

/** Every way to dial in. */
export const accessTypes = pgTable('access_types', { code: text().primaryKey(), name: text().notNull() });

/** The rate card: each row is one immutable version of a price; no two of one key and currency overlap in time. */
export const listRates = pgTable(
  'list_rates',
  {
    id: uuid().primaryKey(),
    serviceCode: text()
      .notNull()
      .references(() => billableServices.code),
    /** Null prices every access type. */
    accessTypeCode: text().references(() => accessTypes.code),
    /** Null prices every country of access. */
    countryCode: text(),
    currency: text().notNull(),
    /** Of a minute, in units of the currency. */
    unitPrice: numeric().notNull(),
    /** The least that is billed; beyond it, seconds are rounded up to steps of `nextSeconds`. */
    initialSeconds: integer().notNull(),
    nextSeconds: integer().notNull(),
    /** First day, in UTC. */
    validFrom: date().notNull(),
    /** The day after the last one; null for ever. */
    validTo: date(),
  },
  (table) => [
    // That no two overlap is an EXCLUDE constraint (`migrations/0002_guards.sql`), which cannot be said here.
    check('list_rates_price', sql`${table.unitPrice} >= 0`),
    check('list_rates_increments', sql`${table.initialSeconds} >= 1 and ${table.nextSeconds} >= 1`),
    check('list_rates_validity', sql`${table.validTo} > ${table.validFrom}`),
    index('list_rates_by_service').on(table.serviceCode, table.validFrom),
  ],
);

export type ServiceRow = typeof billableServices.$inferSelect;
export type AccessTypeRow = typeof accessTypes.$inferSelect;
export type ListRateRow = typeof listRates.$inferSelect;
