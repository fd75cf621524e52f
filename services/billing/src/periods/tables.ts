import { bigint, integer, numeric, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billingAccounts } from '../accounts/tables.js';
import { accessTypes, billableServices } from '../catalogue/tables.js';

const ofPeriod = () => ({
  accountId: uuid()
    .notNull()
    .references(() => billingAccounts.id),
  periodStartsAt: timestamp({ withTimezone: true }).notNull(),
  serviceCode: text()
    .notNull()
    .references(() => billableServices.code),
  accessTypeCode: text()
    .notNull()
    .references(() => accessTypes.code),
});

/**
 * Sums of a period's live charges by an invoice line's key, written in each charge's transaction; what is on issued
 * invoices apart. Figures read these few rows however many charges there are.
 */
export const periodTotals = pgTable(
  'period_totals',
  {
    ...ofPeriod(),
    countryCode: text().notNull(),
    /** The rate versions that priced them. */
    rateKey: uuid().notNull(),
    roundingMode: text().$type<'HALF_UP' | 'HALF_EVEN'>().notNull(),
    /** Of all live charges. */
    billedSeconds: bigint({ mode: 'bigint' }).notNull(),
    quantity: bigint({ mode: 'bigint' }).notNull(),
    callCount: integer().notNull(),
    amountSixtieths: numeric().notNull(),
    /** Of those on issued invoices; a draft demands nothing yet. */
    invoicedSixtieths: numeric().notNull().default('0'),
    invoicedCallCount: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({
      name: 'period_totals_line',
      columns: [
        table.accountId,
        table.periodStartsAt,
        table.serviceCode,
        table.accessTypeCode,
        table.countryCode,
        table.rateKey,
      ],
    }),
  ],
);

/**
 * Which conferences are in a period's usage, with how many live charges, so that each is counted once. Without foreign
 * keys, of which each of its many rows would be checked thrice: `period_conference_counts` has them for the same places.
 */
export const periodConferences = pgTable(
  'period_conferences',
  {
    accountId: uuid().notNull(),
    periodStartsAt: timestamp({ withTimezone: true }).notNull(),
    serviceCode: text().notNull(),
    accessTypeCode: text().notNull(),
    conferenceId: uuid().notNull(),
    chargeCount: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({
      columns: [table.accountId, table.periodStartsAt, table.serviceCode, table.accessTypeCode, table.conferenceId],
    }),
  ],
);

/** How many conferences `period_conferences` holds, kept so that figures need not count them. */
export const periodConferenceCounts = pgTable(
  'period_conference_counts',
  { ...ofPeriod(), conferenceCount: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.accountId, table.periodStartsAt, table.serviceCode, table.accessTypeCode] }),
  ],
);

/** What the counters of a period have counted so far: allowances used, and how far tiers are filled. */
export const periodCounters = pgTable(
  'period_counters',
  {
    accountId: uuid()
      .notNull()
      .references(() => billingAccounts.id),
    periodStartsAt: timestamp({ withTimezone: true }).notNull(),
    counterKey: text().notNull(),
    billedSeconds: bigint({ mode: 'bigint' }).notNull(),
    chargedSeconds: bigint({ mode: 'bigint' }).notNull(),
    /** Free seconds of the period by the rate that counted last. */
    allowanceSeconds: bigint({ mode: 'bigint' }).notNull(),
    /** The latest start counted: what begins later needs no replay. */
    lastBeganAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.periodStartsAt, table.counterKey] })],
);

export type PeriodTotalRow = typeof periodTotals.$inferSelect;
export type PeriodCounterRow = typeof periodCounters.$inferSelect;
