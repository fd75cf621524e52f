import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { billingAccounts, type VatCategory } from '../accounts/tables.js';
import { accessTypes, billableServices } from '../catalogue/tables.js';
import { coupons } from '../coupons/tables.js';

export type InvoiceState = 'DRAFT' | 'ISSUED' | 'PAID' | 'VOID' | 'UNCOLLECTIBLE';
/** Of a period's charges, or of one conference's where the contract says so. */
export type InvoiceKind = 'PERIOD' | 'CONFERENCE';
export type AllowanceKind = 'DISCOUNT' | 'COUPON' | 'MAXIMUM';
export type LineKind = 'USAGE' | 'COMMITMENT';

const minor = () => bigint({ mode: 'bigint' }).notNull();

/** A party as it was at issue: invoices do not follow later changes. */
export interface PartySnapshot {
  readonly number: string | null;
  readonly name: string;
  readonly lines: readonly string[];
  readonly postalCode: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly countryCode: string;
  readonly vatId: string | null;
  readonly email: string | null;
}

/** The seller as it was at issue. */
export interface SellerSnapshot extends PartySnapshot {
  readonly registration: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
}

/** Invoices; once issued only `state` and what is paid may change (the database refuses the rest). */
export const invoices = pgTable(
  'invoices',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => billingAccounts.id),
    kind: text().$type<InvoiceKind>().notNull().default('PERIOD'),
    /** The conference billed, where it is one conference's. */
    conferenceId: uuid(),
    state: text().$type<InvoiceState>().notNull(),
    /** Null for a draft, and so are the days. */
    number: text().unique(),
    /** When its charges were gathered last. */
    preparedAt: timestamp({ withTimezone: true }).notNull(),
    /** A charge on it was taken back since: it is made anew before it is issued. */
    stale: boolean().notNull().default(false),
    /** From then on the system issues it. */
    issueAfter: timestamp({ withTimezone: true }).notNull(),
    /** Day of issue and last day to pay, in the account's time zone. */
    issuedOn: date(),
    dueOn: date(),
    /** Null for a draft, and for what was issued before there was this column. */
    issuedAt: timestamp({ withTimezone: true }),
    periodStartsAt: timestamp({ withTimezone: true }).notNull(),
    periodEndsAt: timestamp({ withTimezone: true }).notNull(),
    /** Taken over from the account when prepared: what is issued does not follow later changes. */
    currency: text().notNull(),
    vatPercent: numeric().notNull(),
    /** Sums in minor units of the currency: lines, what is taken off before tax, and what remains. */
    lineNetMinor: minor().default(sql`0`),
    allowanceMinor: minor().default(sql`0`),
    netMinor: minor(),
    taxMinor: minor(),
    totalMinor: minor(),
    /** Sales' count of rate changes that all its charges were priced with, at least. */
    rateSetVersion: integer().notNull().default(0),
    /** Read from sales at issue and frozen; null for a draft. */
    buyer: jsonb().$type<PartySnapshot>(),
    seller: jsonb().$type<SellerSnapshot>(),
    language: text(),
    contractNumber: text(),
    buyerReference: text(),
    purchaseOrder: text(),
    /** Why it was made void or given up, and when. */
    endReason: text(),
    endedOn: date(),
  },
  (table) => [
    check('invoices_state', sql`${table.state} in ('DRAFT', 'ISSUED', 'PAID', 'VOID', 'UNCOLLECTIBLE')`),
    check('invoices_kind', sql`(${table.kind} = 'CONFERENCE') = (${table.conferenceId} is not null)`),
    check(
      'invoices_issued',
      sql`(${table.state} = 'DRAFT') = (${table.number} is null)
        and (${table.number} is null) = (${table.issuedOn} is null)
        and (${table.number} is null) = (${table.dueOn} is null)`,
    ),
    check('invoices_due', sql`${table.dueOn} >= ${table.issuedOn}`),
    check('invoices_period', sql`${table.periodEndsAt} > ${table.periodStartsAt}`),
    check('invoices_net', sql`${table.netMinor} = ${table.lineNetMinor} - ${table.allowanceMinor}`),
    check('invoices_total', sql`${table.totalMinor} = ${table.netMinor} + ${table.taxMinor}`),
    // Two drafts of one period would gather the same charges by turns.
    uniqueIndex('invoices_one_draft_per_period')
      .on(table.accountId, table.periodStartsAt)
      .where(sql`${table.state} = 'DRAFT' and ${table.kind} = 'PERIOD'`),
    uniqueIndex('invoices_one_draft_per_conference')
      .on(table.conferenceId)
      .where(sql`${table.state} = 'DRAFT' and ${table.kind} = 'CONFERENCE'`),
    // Lists come newest first: PostgreSQL reads it backwards.
    index('invoices_by_period').on(table.accountId, table.periodStartsAt, table.id),
    // A balance reads what is owed, however much was ever paid.
    index('invoices_unpaid').on(table.accountId).where(sql`${table.state} = 'ISSUED'`),
    // The issuing worker reads the drafts whose grace is over.
    index('invoices_to_issue').on(table.issueAfter).where(sql`${table.state} = 'DRAFT'`),
  ],
);

/** Charges of one period, service, access type, country and set of rate versions on an invoice. */
export const invoiceLines = pgTable(
  'invoice_lines',
  {
    id: uuid().primaryKey(),
    invoiceId: uuid()
      .notNull()
      .references(() => invoices.id),
    /** Place on the invoice, from 1. */
    position: integer().notNull(),
    kind: text().$type<LineKind>().notNull().default('USAGE'),
    /** The period in which the legs began; an earlier one than the invoice's for late calls. */
    periodStartsAt: timestamp({ withTimezone: true }).notNull(),
    /** `commitment` for a shortfall, which has no access type (`none`) and no country (`ZZ`). */
    serviceCode: text()
      .notNull()
      .references(() => billableServices.code),
    accessTypeCode: text()
      .notNull()
      .references(() => accessTypes.code),
    countryCode: text().notNull(),
    /** Null for a line that is not of usage. */
    rateKey: uuid(),
    /** Of a minute; null where several prices applied. */
    unitPrice: numeric(),
    /** Charges on it. */
    callCount: integer().notNull(),
    /** After increments. */
    billedSeconds: minor(),
    /** Pieces, of what is sold by the piece. */
    quantity: minor().default(sql`0`),
    /** Exact, in sixtieths of a currency unit. */
    amountSixtieths: numeric().notNull().default('0'),
    /** In minor units, rounded once. */
    netMinor: minor(),
    /** What of the invoice's allowances falls on it, in minor units. */
    allowanceMinor: minor().default(sql`0`),
    vatCategory: text().$type<VatCategory>().notNull().default('S'),
    vatPercent: numeric().notNull().default('0'),
  },
  (table) => [
    unique('invoice_lines_position').on(table.invoiceId, table.position),
    check('invoice_lines_kind', sql`(${table.kind} = 'USAGE') = (${table.rateKey} is not null)`),
    check('invoice_lines_call_count', sql`(${table.kind} = 'USAGE') = (${table.callCount} >= 1)`),
  ],
);

/** Tax by category on an invoice (EN 16931 BG-23). */
export const invoiceTaxes = pgTable(
  'invoice_taxes',
  {
    invoiceId: uuid()
      .notNull()
      .references(() => invoices.id),
    category: text().$type<VatCategory>().notNull(),
    percent: numeric().notNull(),
    /** Summed nets of the category less its allowances, and the tax on that, in minor units. */
    baseMinor: minor(),
    taxMinor: minor(),
    reason: text(),
    reasonCode: text(),
  },
  (table) => [primaryKey({ columns: [table.invoiceId, table.category, table.percent] })],
);

/** What an invoice takes off before tax, by VAT category (EN 16931 BG-20): discounts and coupons. */
export const invoiceAllowances = pgTable(
  'invoice_allowances',
  {
    invoiceId: uuid()
      .notNull()
      .references(() => invoices.id),
    position: integer().notNull(),
    kind: text().$type<AllowanceKind>().notNull().default('DISCOUNT'),
    /** What it takes of, where it is a coupon's. */
    couponId: uuid().references(() => coupons.id),
    reason: text().notNull(),
    /** Null for an amount that is no percentage. */
    percent: numeric(),
    baseMinor: minor(),
    amountMinor: minor(),
    vatCategory: text().$type<VatCategory>().notNull(),
    vatPercent: numeric().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.invoiceId, table.position] }),
    check('invoice_allowances_kind', sql`${table.kind} in ('DISCOUNT', 'COUPON', 'MAXIMUM')`),
    check('invoice_allowances_coupon', sql`(${table.kind} = 'COUPON') = (${table.couponId} is not null)`),
    // How much of a coupon is left.
    index('invoice_allowances_by_coupon').on(table.couponId).where(sql`${table.couponId} is not null`),
  ],
);

export type InvoiceRow = typeof invoices.$inferSelect;
export type InvoiceLineRow = typeof invoiceLines.$inferSelect;
export type InvoiceTaxRow = typeof invoiceTaxes.$inferSelect;
export type InvoiceAllowanceRow = typeof invoiceAllowances.$inferSelect;
