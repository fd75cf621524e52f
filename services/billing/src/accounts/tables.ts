import { sql } from 'drizzle-orm';
import { check, integer, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** How each customer is billed: one account per customer. */
export const billingAccounts = pgTable(
  'billing_accounts',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    customerId: uuid().notNull().unique(),
    /** Version of the customer that the account was last told of; an older event changes nothing. */
    customerVersion: integer().notNull(),
    countryCode: text().notNull(),
    currency: text().notNull(),
    timeZone: text().notNull(),
    vatPercent: numeric().notNull(),
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
