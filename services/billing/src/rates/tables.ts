import { sql } from 'drizzle-orm';
import { check, date, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ContractTerms, RateTerms } from './rate-terms.js';

/** Contract rates that priced a charge, as they were read from the graph: an id names one immutable version. */
export const rateVersions = pgTable('rate_versions', {
  /** The contract rate's id in the graph. */
  id: uuid().primaryKey(),
  /** Counts the versions of that rate, from 1. */
  version: integer().notNull(),
  customerId: uuid().notNull(),
  contractId: uuid(),
  contractVersion: integer(),
  serviceCode: text().notNull(),
  /** Null where the rate prices every access type, and likewise the prefix and the country. */
  accessTypeCode: text(),
  prefix: text(),
  countryCode: text(),
  currency: text().notNull(),
  /** Price model, prices, increments and all else that it says. */
  terms: jsonb().$type<RateTerms>().notNull(),
  /** First day and the day after the last one, in `timeZone`, the contract's. */
  validFrom: date().notNull(),
  validTo: date(),
  timeZone: text().notNull(),
  /** When it was first read. */
  readAt: timestamp({ withTimezone: true }).notNull(),
});

/** Contracts as they were read from the graph: what they say beyond rates, each version once. */
export const contractVersions = pgTable(
  'contract_versions',
  {
    contractId: uuid().notNull(),
    version: integer().notNull(),
    customerId: uuid().notNull(),
    number: text().notNull(),
    terms: jsonb().$type<ContractTerms>().notNull(),
    currency: text().notNull(),
    validFrom: date().notNull(),
    validTo: date(),
    timeZone: text().notNull(),
    readAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.version] }),
    check('contract_versions_version', sql`${table.version} >= 1`),
  ],
);

/** A customer whose rates have changed in sales: charges from that day on are priced again. */
export const rerateRequests = pgTable('rerate_requests', {
  customerId: uuid().primaryKey(),
  /** The highest version that was told of. */
  ratesVersion: integer().notNull(),
  /** The earliest day that is touched. */
  fromDay: date().notNull(),
  requestedAt: timestamp({ withTimezone: true }).notNull(),
});

export type RateVersionRow = typeof rateVersions.$inferSelect;
export type ContractVersionRow = typeof contractVersions.$inferSelect;
