import { sql } from 'drizzle-orm';
import { check, date, index, integer, numeric, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { customers } from '../customers/tables.js';

export const contracts = pgTable(
  'contracts',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id),
    /** Null for a draft. */
    signedOn: date(),
    validFrom: date().notNull(),
    /** The day after the last one; null when open-ended. */
    validTo: date(),
    /** IANA name of the zone in which its days begin. */
    timeZone: text().notNull(),
  },
  (table) => [
    index('contracts_of_customer').on(table.customerId, table.validFrom, table.id),
    check('contracts_end_after_they_begin', sql`${table.validTo} > ${table.validFrom}`),
  ],
);

export type ContractRow = typeof contracts.$inferSelect;

/**
 * Immutable versions of what contracts extend, on two time axes. `known_to` alone is ever set later, once. That no two
 * versions hold at once is a constraint of the database (`contract_rates_never_overlap`).
 */
export const contractRates = pgTable(
  'contract_rates',
  {
    id: uuid().primaryKey(),
    /** Shared by all versions of one rate. */
    rateKey: uuid().notNull(),
    version: integer().notNull(),
    contractId: uuid()
      .notNull()
      .references(() => contracts.id),
    /** The contract's customer, so that a customer's rates are read from one index. */
    customerId: uuid()
      .notNull()
      .references(() => customers.id),
    /** Codes of billing's catalogue, which is in another database: nothing here can tell whether they exist. */
    serviceCode: text().notNull(),
    accessTypeCode: text(),
    countryCode: text(),
    priceModel: text({ enum: ['FLAT'] }).notNull(),
    unitPrice: numeric().notNull(),
    currency: text().notNull(),
    initialSeconds: integer().notNull(),
    nextSeconds: integer().notNull(),
    /** May reach beyond the contract's days: a rate holds where both do. */
    validFrom: date().notNull(),
    validTo: date(),
    knownFrom: timestamp({ withTimezone: true }).notNull(),
    /** Null for the version known now. */
    knownTo: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique('contract_rates_versions').on(table.rateKey, table.version),
    index('contract_rates_of_customer').on(table.customerId, table.validFrom, table.id),
    check('contract_rates_price_model_is_known', sql`${table.priceModel} in ('FLAT')`),
    check('contract_rates_price_is_not_negative', sql`${table.unitPrice} >= 0`),
    check('contract_rates_increments_are_positive', sql`${table.initialSeconds} >= 1 and ${table.nextSeconds} >= 1`),
    check('contract_rates_end_after_they_begin', sql`${table.validTo} > ${table.validFrom}`),
    check('contract_rates_are_forgotten_after_known', sql`${table.knownTo} > ${table.knownFrom}`),
    check('contract_rates_version_counts_from_one', sql`${table.version} >= 1`),
  ],
);

export type ContractRateRow = typeof contractRates.$inferSelect;
