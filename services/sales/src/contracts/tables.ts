import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { customers } from '../customers/tables.js';
import type { ContractTerms } from './contract-terms.js';
import type { FurtherTerms } from './rate-terms.js';

/** What is agreed, in the contract as it is now and in each version of it. */
const agreed = {
  version: integer().notNull(),
  /** Null for a draft. */
  signedOn: date(),
  validFrom: date().notNull(),
  /** The day after the last one; null when open-ended. */
  validTo: date(),
  currency: text().notNull(),
  terms: jsonb().$type<ContractTerms>().notNull(),
};

export const contracts = pgTable(
  'contracts',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id),
    /** IANA name of the zone in which its days begin. */
    timeZone: text().notNull(),
    ...agreed,
    /** Subject of the token of who signed it for us; null for a draft. */
    signedBy: text(),
    /** When it or a rate of it last became otherwise: what follows is known later than this. */
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('contracts_of_customer').on(table.customerId, table.validFrom, table.id),
    check('contracts_end_after_they_begin', sql`${table.validTo} > ${table.validFrom}`),
    check('contracts_version_counts_from_one', sql`${table.version} >= 1`),
  ],
);

export type ContractRow = typeof contracts.$inferSelect;

/** Contracts as they were agreed, the present version included. `known_to` alone is ever set later, once. */
export const contractVersions = pgTable(
  'contract_versions',
  {
    contractId: uuid()
      .notNull()
      .references(() => contracts.id),
    ...agreed,
    /** Subject of the token of who agreed it for us. */
    agreedBy: text().notNull(),
    knownFrom: timestamp({ withTimezone: true }).notNull(),
    /** Null for the version known now. */
    knownTo: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.version] }),
    check('contract_versions_are_forgotten_after_known', sql`${table.knownTo} > ${table.knownFrom}`),
  ],
);

export type ContractVersionRow = typeof contractVersions.$inferSelect;

/**
 * Immutable versions of what contracts extend, on two time axes. `known_to` alone is ever set later, once. That no two
 * versions hold at once is a constraint of the database (`contract_rates_never_overlap`).
 */
export const contractRates = pgTable(
  'contract_rates',
  {
    id: uuid().primaryKey(),
    /** Shared by all versions of what a contract extends for the same usage. */
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
    prefix: text(),
    countryCode: text(),
    part: text({ enum: ['BRIDGING', 'TRANSPORT', 'CONFERENCE', 'ADD_ON'] }).notNull(),
    unit: text({ enum: ['MINUTE', 'CONFERENCE', 'PIECE'] }).notNull(),
    priceModel: text({ enum: ['FLAT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'PERCENTAGE'] }).notNull(),
    unitPrice: numeric().notNull(),
    currency: text().notNull(),
    initialSeconds: integer().notNull(),
    nextSeconds: integer().notNull(),
    /** What few rates have; no query decides on any of it. */
    terms: jsonb().$type<FurtherTerms>().notNull(),
    /** May reach beyond the contract's days: a rate holds where both do. */
    validFrom: date().notNull(),
    validTo: date(),
    /** Subject of the token of who extended it. */
    extendedBy: text().notNull(),
    knownFrom: timestamp({ withTimezone: true }).notNull(),
    /** Null for the version known now. */
    knownTo: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique('contract_rates_versions').on(table.rateKey, table.version),
    index('contract_rates_of_customer').on(table.customerId, table.validFrom, table.id),
    index('contract_rates_of_contract').on(table.contractId, table.validFrom, table.id),
    check(
      'contract_rates_price_model_is_known',
      sql`${table.priceModel} in ('FLAT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'PERCENTAGE')`,
    ),
    check('contract_rates_part_is_known', sql`${table.part} in ('BRIDGING', 'TRANSPORT', 'CONFERENCE', 'ADD_ON')`),
    check('contract_rates_unit_is_known', sql`${table.unit} in ('MINUTE', 'CONFERENCE', 'PIECE')`),
    check('contract_rates_price_is_not_negative', sql`${table.unitPrice} >= 0`),
    check('contract_rates_increments_are_positive', sql`${table.initialSeconds} >= 1 and ${table.nextSeconds} >= 1`),
    check('contract_rates_end_after_they_begin', sql`${table.validTo} > ${table.validFrom}`),
    check('contract_rates_are_forgotten_after_known', sql`${table.knownTo} > ${table.knownFrom}`),
    check('contract_rates_version_counts_from_one', sql`${table.version} >= 1`),
  ],
);

export type ContractRateRow = typeof contractRates.$inferSelect;
