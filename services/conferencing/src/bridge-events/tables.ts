import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** What bridges told as it happened, each event once; call records are made of it when a room ends. */
export const bridgeEvents = pgTable(
  'bridge_events',
  {
    bridge: text().notNull(),
    /** The bridge's own id, or what stands for one. */
    eventId: text().notNull(),
    /** As the bridge names it. */
    room: text().notNull(),
    payload: jsonb().$type<object>().notNull(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was last made something of. */
    takenAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.bridge, table.eventId] }),
    index('bridge_events_of_room').on(table.bridge, table.room),
    index('bridge_events_untaken').on(table.receivedAt).where(sql`${table.takenAt} is null`),
  ],
);

/** Up to where the events of bridges that are asked for them were read. */
export const bridgeCursors = pgTable('bridge_cursors', {
  bridge: text().primaryKey(),
  /** As the bridge gave it; null for the beginning. */
  cursor: text(),
  readAt: timestamp({ withTimezone: true }).notNull(),
});

export type BridgeEventRow = typeof bridgeEvents.$inferSelect;
