import { sql } from 'drizzle-orm';
import { check, date, integer, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Contract rates that priced a charge, as they were read from the graph: an id names one immutable version. */
export const rateVersions = pgTable(
  'rate_versions',
  {
    /** The contract rate's id in the graph. */
    id: uuid().primaryKey(),
    /** Counts the versions of that rate, from 1. */
    version: integer().notNull(),
    customerId: uuid().notNull(),
    serviceCode: text().notNull(),
    /** Null where the rate prices every access type, and likewise the country. */
    accessTypeCode: text(),
    countryCode: text(),
    priceModel: text().notNull(),
    /** Of a minute, with the decimals that sales wrote. */
    unitPrice: numeric().notNull(),
    currency: text().notNull(),
    initialSeconds: integer().notNull(),
    nextSeconds: integer().notNull(),
    /** First day and the day after the last one, in `timeZone`, the contract's. */
    validFrom: date().notNull(),
    validTo: date(),
    timeZone: text().notNull(),
    /** When it was first read. */
    readAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    check('rate_versions_price_model', sql`${table.priceModel} in ('FLAT')`),
    check('rate_versions_price', sql`${table.unitPrice} >= 0`),
    check('rate_versions_increments', sql`${table.initialSeconds} >= 1 and ${table.nextSeconds} >= 1`),
  ],
);
