import { sql } from 'drizzle-orm';
import { bigint, check, integer, numeric, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
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

/** Sums of a period's charges by price, written in each charge's transaction; what is on issued invoices apart. */
export const periodTotals = pgTable(
  'period_totals',
  {
    ...ofPeriod(),
    /** Of a minute; the last part of an invoice line's key. */
    unitPrice: numeric().notNull(),
    /** Of all charges. */
    billedSeconds: bigint({ mode: 'bigint' }).notNull(),
    callCount: integer().notNull(),
    /** Of those on issued invoices; a draft demands nothing yet. */
    invoicedSeconds: bigint({ mode: 'bigint' }).notNull().default(sql`0`),
    invoicedCallCount: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({
      columns: [table.accountId, table.periodStartsAt, table.serviceCode, table.accessTypeCode, table.unitPrice],
    }),
    check('period_totals_invoiced', sql`${table.invoicedCallCount} between 0 and ${table.callCount}`),
    check('period_totals_invoiced_seconds', sql`${table.invoicedSeconds} between 0 and ${table.billedSeconds}`),
  ],
);

/** Which conferences are in a period's usage, so that each is counted once. */
export const periodConferences = pgTable(
  'period_conferences',
  { ...ofPeriod(), conferenceId: uuid().notNull() },
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

export type PeriodTotalRow = typeof periodTotals.$inferSelect;
