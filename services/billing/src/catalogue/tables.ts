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
    accessTypeCode: text().references(() => accessTypes.code),
    countryCode: text(),
    currency: text().notNull(),
    unitPrice: numeric().notNull(),
    initialSeconds: integer().notNull(),
    nextSeconds: integer().notNull(),
    validFrom: date().notNull(),
    validTo: date(),
  },
  (table) => [
    check('list_rates_price', sql`${table.unitPrice} >= 0`),
    check('list_rates_increments', sql`${table.initialSeconds} >= 1 and ${table.nextSeconds} >= 1`),
    check('list_rates_validity', sql`${table.validTo} > ${table.validFrom}`),
    index('list_rates_by_service').on(table.serviceCode, table.validFrom),
  ],
);

export type ServiceRow = typeof billableServices.$inferSelect;
export type AccessTypeRow = typeof accessTypes.$inferSelect;
export type ListRateRow = typeof listRates.$inferSelect;
