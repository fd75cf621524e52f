import { sql } from 'drizzle-orm';
import { check, integer, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

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
    /** In percent; a draft takes it over, and an issued invoice keeps it. */
    vatPercent: numeric().notNull(),
    /** Days from the day of issue to the last day to pay. */
    paymentTermDays: integer().notNull(),
    openedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    check('billing_accounts_vat_percent', sql`${table.vatPercent} between 0 and 100`),
    check('billing_accounts_payment_term', sql`${table.paymentTermDays} between 0 and 365`),
    check('billing_accounts_customer_version', sql`${table.customerVersion} >= 1`),
  ],
);

export type AccountRow = typeof billingAccounts.$inferSelect;
