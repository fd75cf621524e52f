import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { billingAccounts, type VatCategory } from '../accounts/tables.js';
import { invoiceLines, invoices } from '../invoices/tables.js';

/** Why an invoice is corrected. */
export type CreditReason = 'RATE_CHANGED' | 'CALL_CORRECTED' | 'DISPUTE_UPHELD' | 'GOODWILL' | 'CANCELLATION';

const minor = () => bigint({ mode: 'bigint' }).notNull();

/** Corrections of issued invoices; immutable from the first. Amounts are positive: what is given back. */
export const creditNotes = pgTable(
  'credit_notes',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => billingAccounts.id),
    invoiceId: uuid()
      .notNull()
      .references(() => invoices.id),
    number: text().notNull().unique(),
    issuedOn: date().notNull(),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
    reasonCode: text().$type<CreditReason>().notNull(),
    /** As printed. */
    reason: text().notNull(),
    currency: text().notNull(),
    netMinor: minor(),
    taxMinor: minor(),
    totalMinor: minor(),
  },
  (table) => [
    check('credit_notes_total', sql`${table.totalMinor} = ${table.netMinor} + ${table.taxMinor}`),
    check('credit_notes_positive', sql`${table.netMinor} > 0`),
    index('credit_notes_by_invoice').on(table.invoiceId),
    index('credit_notes_by_account').on(table.accountId, table.issuedOn, table.id),
  ],
);

/** What of an invoice's line is given back. */
export const creditNoteLines = pgTable(
  'credit_note_lines',
  {
    id: uuid().primaryKey(),
    creditNoteId: uuid()
      .notNull()
      .references(() => creditNotes.id),
    position: integer().notNull(),
    invoiceLineId: uuid()
      .notNull()
      .references(() => invoiceLines.id),
    /** Before and after the invoice's allowances, in minor units. */
    grossMinor: minor(),
    netMinor: minor(),
    vatCategory: text().$type<VatCategory>().notNull(),
    vatPercent: numeric().notNull(),
  },
  (table) => [
    unique('credit_note_lines_position').on(table.creditNoteId, table.position),
    index('credit_note_lines_by_line').on(table.invoiceLineId),
  ],
);

/** Tax by category on a credit note. */
export const creditNoteTaxes = pgTable(
  'credit_note_taxes',
  {
    creditNoteId: uuid()
      .notNull()
      .references(() => creditNotes.id),
    category: text().$type<VatCategory>().notNull(),
    percent: numeric().notNull(),
    baseMinor: minor(),
    taxMinor: minor(),
    reason: text(),
    reasonCode: text(),
  },
  (table) => [primaryKey({ columns: [table.creditNoteId, table.category, table.percent] })],
);

/** What a credit note pays of an invoice: first of the one that it corrects, what is left of later ones. */
export const appliedCredits = pgTable(
  'applied_credits',
  {
    creditNoteId: uuid()
      .notNull()
      .references(() => creditNotes.id),
    invoiceId: uuid()
      .notNull()
      .references(() => invoices.id),
    amountMinor: minor(),
    appliedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.creditNoteId, table.invoiceId] }),
    check('applied_credits_amount', sql`${table.amountMinor} > 0`),
    index('applied_credits_by_invoice').on(table.invoiceId),
  ],
);

export type CreditNoteRow = typeof creditNotes.$inferSelect;
export type CreditNoteLineRow = typeof creditNoteLines.$inferSelect;
export type CreditNoteTaxRow = typeof creditNoteTaxes.$inferSelect;
