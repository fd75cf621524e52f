import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Events received, by id: one that is here is not taken again, one that is handled is not handled again. */
export const inbox = pgTable('inbox', {
  eventId: uuid().primaryKey(),
  type: text().notNull(),
  receivedAt: timestamp({ withTimezone: true }).notNull(),
  handledAt: timestamp({ withTimezone: true }),
});
