import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { billingAccounts } from '../accounts/tables.js';
import { accessTypes, billableServices } from '../catalogue/tables.js';

export type InvoiceState = 'DRAFT' | 'ISSUED' | 'PAID';

const minor = () => bigint({ mode: 'bigint' }).notNull();

/** Invoices; once issued only `state` may change (the database refuses the rest). */
export const invoices = pgTable(
  'invoices',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => billingAccounts.id),
    state: text().$type<InvoiceState>().notNull(),
    /** Null for a draft, and so are the days. */
    number: text().unique(),
    /** When its charges were gathered last. */
    preparedAt: timestamp({ withTimezone: true }).notNull(),
    /** Day of issue and last day to pay, in the account's time zone. */
    issuedOn: date(),
    dueOn: date(),
    periodStartsAt: timestamp({ withTimezone: true }).notNull(),
    periodEndsAt: timestamp({ withTimezone: true }).notNull(),
    /** Taken over from the account when prepared: what is issued does not follow later changes. */
    currency: text().notNull(),
    vatPercent: numeric().notNull(),
    /** Sums in minor units of the currency. */
    netMinor: minor(),
    taxMinor: minor(),
    totalMinor: minor(),
  },
  (table) => [
    check('invoices_state', sql`${table.state} in ('DRAFT', 'ISSUED', 'PAID')`),
    check(
      'invoices_issued',
      sql`(${table.state} = 'DRAFT') = (${table.number} is null)
        and (${table.number} is null) = (${table.issuedOn} is null)
        and (${table.number} is null) = (${table.dueOn} is null)`,
    ),
    check('invoices_due', sql`${table.dueOn} >= ${table.issuedOn}`),
    check('invoices_period', sql`${table.periodEndsAt} > ${table.periodStartsAt}`),
    check('invoices_total', sql`${table.totalMinor} = ${table.netMinor} + ${table.taxMinor}`),
    // Two drafts of one period would gather the same charges by turns.
    uniqueIndex('invoices_one_draft_per_period')
      .on(table.accountId, table.periodStartsAt)
      .where(sql`${table.state} = 'DRAFT'`),
    // Lists come newest first: PostgreSQL reads it backwards.
    index('invoices_by_period').on(table.accountId, table.periodStartsAt, table.id),
    // A balance reads what is owed, however much was ever paid.
    index('invoices_unpaid').on(table.accountId).where(sql`${table.state} = 'ISSUED'`),
  ],
);

/** Charges of one period, service, access type and price on an invoice. */
export const invoiceLines = pgTable(
  'invoice_lines',
  {
    id: uuid().primaryKey(),
    invoiceId: uuid()
      .notNull()
      .references(() => invoices.id),
    /** Place on the invoice, from 1. */
    position: integer().notNull(),
    /** The period in which the legs began; an earlier one than the invoice's for late calls. */
    periodStartsAt: timestamp({ withTimezone: true }).notNull(),
    serviceCode: text()
      .notNull()
      .references(() => billableServices.code),
    accessTypeCode: text()
      .notNull()
      .references(() => accessTypes.code),
    unitPrice: numeric().notNull(),
    /** Legs charged. */
    callCount: integer().notNull(),
    /** After increments. */
    billedSeconds: minor(),
    /** In minor units, rounded once. */
    netMinor: minor(),
  },
  (table) => [
    unique('invoice_lines_position').on(table.invoiceId, table.position),
    check('invoice_lines_call_count', sql`${table.callCount} >= 1`),
  ],
);

/** The last number given in each series, locked while a number is given: gapless, unlike a sequence. */
export const invoiceSeries = pgTable('invoice_series', {
  series: text().primaryKey(),
  lastNumber: integer().notNull(),
});

export type InvoiceRow = typeof invoices.$inferSelect;
export type InvoiceLineRow = typeof invoiceLines.$inferSelect;
