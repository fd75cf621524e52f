import { customType, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Logos that letters bear, each once: a letter that is set again bears the one that it was sent with. */
export const senderLogos = pgTable('sender_logos', {
  /** SHA-256 of the content, in hex. */
  id: text().primaryKey(),
  format: text({ enum: ['png', 'svg'] }).notNull(),
  content: bytea().notNull(),
  addedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
