import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billingAccounts } from '../accounts/tables.js';

export type DisputeState = 'OPEN' | 'UPHELD' | 'REJECTED';

/** A customer's objection to a call record, a charge or an invoice line; while it is open nothing of it is invoiced. */
export const disputes = pgTable(
  'disputes',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => billingAccounts.id),
    /** Exactly one of the three. */
    callRecordId: uuid(),
    chargeId: uuid(),
    invoiceLineId: uuid(),
    reason: text().notNull(),
    state: text().$type<DisputeState>().notNull(),
    openedAt: timestamp({ withTimezone: true }).notNull(),
    openedBy: text().notNull(),
    settledAt: timestamp({ withTimezone: true }),
    settledBy: text(),
    /** What was found. */
    finding: text(),
  },
  (table) => [
    check('disputes_state', sql`${table.state} in ('OPEN', 'UPHELD', 'REJECTED')`),
    check('disputes_subject', sql`num_nonnulls(${table.callRecordId}, ${table.chargeId}, ${table.invoiceLineId}) = 1`),
    check('disputes_settled', sql`(${table.state} = 'OPEN') = (${table.settledAt} is null)`),
    index('disputes_open').on(table.accountId).where(sql`${table.state} = 'OPEN'`),
    index('disputes_by_record').on(table.callRecordId).where(sql`${table.callRecordId} is not null`),
    index('disputes_by_charge').on(table.chargeId).where(sql`${table.chargeId} is not null`),
    index('disputes_by_line').on(table.invoiceLineId).where(sql`${table.invoiceLineId} is not null`),
  ],
);

export type DisputeRow = typeof disputes.$inferSelect;
