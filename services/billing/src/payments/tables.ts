import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { invoices } from '../invoices/tables.js';

/** Money received for issued invoices, in the invoice's currency. */
export const payments = pgTable(
  'payments',
  {
    id: uuid().primaryKey(),
    invoiceId: uuid()
      .notNull()
      .references(() => invoices.id),
    /** In minor units, above 0. */
    amountMinor: bigint({ mode: 'bigint' }).notNull(),
    /** What the bank calls it; the same payment is taken once. */
    reference: text().notNull().unique(),
    /** When the money came in. */
    receivedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    check('payments_amount', sql`${table.amountMinor} > 0`),
    index('payments_by_invoice').on(table.invoiceId),
  ],
);

export type PaymentRow = typeof payments.$inferSelect;
