import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Bridges that did not answer last: nobody tells them anything until `pausedUntil`. */
export const bridgeHealth = pgTable('bridge_health', {
  /** Its name; with `/events` after it, how it answers when it is asked for its events. */
  bridge: text().primaryKey(),
  failingSince: timestamp({ withTimezone: true }).notNull(),
  failureCount: integer().notNull(),
  pausedUntil: timestamp({ withTimezone: true }).notNull(),
  problem: text().notNull(),
});
