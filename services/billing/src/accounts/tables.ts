import { sql } from 'drizzle-orm';
import { check, integer, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** UNCL5305, as EN 16931 uses it. */
export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'O';
/** By which way an account's invoices go out. */
export type InvoiceDelivery = 'EMAIL' | 'POST' | 'NONE';
export type BillingCycle = 'CALENDAR' | 'ANNIVERSARY';

/** How each customer is billed: one account per customer. */
export const billingAccounts = pgTable(
  'billing_accounts',
  {
    id: uuid().primaryKey(),
    /** What people use; from the customer's number, and never changed. */
    number: text().notNull().unique(),
    customerId: uuid().notNull().unique(),
    /** Version of the customer that the account was last told of; an older event changes nothing. */
    customerVersion: integer().notNull(),
    /** Where the customer is, as last told; decided currency, zone and VAT while there were no charges. */
    countryCode: text().notNull(),
    /** ISO 4217; of every charge and invoice of the account. */
    currency: text().notNull(),
    /** IANA name; periods, days of issue and last days to pay are this zone's. */
    timeZone: text().notNull(),
    /** Null, or checked: decides the VAT category of a customer in another country of the EU. */
    vatId: text(),
    /** Percent that the category carries; a draft takes both over, and an issued invoice keeps them. */
    vatPercent: numeric().notNull(),
    /** UNCL5305: `S` at home, `AE` reverse charge, `O` outside the EU; a service may be `Z` or `E` where it is `S`. */
    vatCategory: text().$type<VatCategory>().notNull().default('S'),
    /** Calendar months, or months from a day of the month on. */
    cycle: text().$type<BillingCycle>().notNull().default('CALENDAR'),
    /** The day on which an anniversary period begins, 1 to 31; the last of a shorter month. */
    anchorDay: integer().notNull().default(1),
    /** Days after a period's end in which its draft still gathers. */
    graceDays: integer().notNull().default(0),
    /** Prefix of its invoices' numbers; empty for the common series. */
    invoiceSeries: text().notNull().default(''),
    /** The customer's references that every invoice names (EN 16931 BT-10, BT-13). */
    buyerReference: text(),
    purchaseOrder: text(),
    invoiceDelivery: text().$type<InvoiceDelivery>().notNull().default('EMAIL'),
    /** Null: to the customer's contact, whom sales knows. */
    invoiceEmail: text(),
    /** Days from the day of issue to the last day to pay. */
    paymentTermDays: integer().notNull(),
    openedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    check('billing_accounts_vat_percent', sql`${table.vatPercent} between 0 and 100`),
    check('billing_accounts_cycle', sql`${table.cycle} in ('CALENDAR', 'ANNIVERSARY')`),
    check('billing_accounts_invoice_delivery', sql`${table.invoiceDelivery} in ('EMAIL', 'POST', 'NONE')`),
    check('billing_accounts_anchor_day', sql`${table.anchorDay} between 1 and 31`),
    check('billing_accounts_grace_days', sql`${table.graceDays} between 0 and 60`),
    check('billing_accounts_vat_category', sql`${table.vatCategory} in ('S', 'Z', 'E', 'AE', 'O')`),
    check('billing_accounts_payment_term', sql`${table.paymentTermDays} between 0 and 365`),
    check('billing_accounts_customer_version', sql`${table.customerVersion} >= 1`),
  ],
);

export type AccountRow = typeof billingAccounts.$inferSelect;
