import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A record that was told again with other content: both versions, for a person to choose from. */
export const callConflicts = pgTable(
  'call_conflicts',
  {
    callRecordId: uuid().notNull(),
    /** Of the other content, so that the same one is noted once. */
    contentHash: text().notNull(),
    known: jsonb().notNull(),
    told: jsonb().notNull(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.callRecordId, table.contentHash] })],
);

export type CallConflictRow = typeof callConflicts.$inferSelect;
