import { sql } from 'drizzle-orm';
import { bigint, check, date, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { billingAccounts } from '../accounts/tables.js';

/** Amounts granted to accounts, which their invoices take off before tax until they are used up. */
export const coupons = pgTable(
  'coupons',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => billingAccounts.id),
    /** As invoices name it. */
    code: text().notNull(),
    /** In minor units of the account's currency. */
    amountMinor: bigint({ mode: 'bigint' }).notNull(),
    /** Last day, in the account's time zone, on which a draft may take of it; null for no end. */
    expiresOn: date(),
    grantedAt: timestamp({ withTimezone: true }).notNull(),
    /** Who granted it. */
    grantedBy: text().notNull(),
  },
  (table) => [
    unique('coupons_code').on(table.accountId, table.code),
    check('coupons_amount', sql`${table.amountMinor} > 0`),
  ],
);

export type CouponRow = typeof coupons.$inferSelect;
