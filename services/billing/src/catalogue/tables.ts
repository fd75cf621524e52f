import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { RatePart, RateTerms } from '../rates/rate-terms.js';

/** How a service is taxed where the account pays VAT at home: at the standard rate, at zero, or not at all. */
export type ServiceVat = 'STANDARD' | 'ZERO' | 'EXEMPT';

/** Everything that can be charged for. */
export const billableServices = pgTable(
  'billable_services',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    /** What of a leg is priced, each part by a rate of its own. */
    parts: text().array().$type<RatePart[]>().notNull().default(sql`'{BRIDGING}'`),
    vat: text().$type<ServiceVat>().notNull().default('STANDARD'),
    /** Why no tax is due, as printed; null where it is. */
    vatReason: text(),
  },
  (table) => [check('billable_services_vat', sql`${table.vat} in ('STANDARD', 'ZERO', 'EXEMPT')`)],
);

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
    /** Null prices every number. */
    prefix: text(),
    /** Null prices every country of access. */
    countryCode: text(),
    /** The part that it prices; in the terms, too, and here for the key. */
    part: text().$type<RatePart>().notNull(),
    currency: text().notNull(),
    terms: jsonb().$type<RateTerms>().notNull(),
    /** First day, in UTC. */
    validFrom: date().notNull(),
    /** The day after the last one; null for ever. */
    validTo: date(),
  },
  (table) => [
    // That no two overlap is an EXCLUDE constraint (`migrations/0004_rating.sql`), which cannot be said here.
    check('list_rates_validity', sql`${table.validTo} > ${table.validFrom}`),
    index('list_rates_by_service').on(table.serviceCode, table.validFrom),
  ],
);

export type ServiceRow = typeof billableServices.$inferSelect;
export type AccessTypeRow = typeof accessTypes.$inferSelect;
export type ListRateRow = typeof listRates.$inferSelect;
