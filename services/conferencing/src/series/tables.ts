import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Conferences ordered at once that take place again and again; each is a reservation of its own. */
export const reservationSeries = pgTable('reservation_series', {
  id: uuid().primaryKey(),
  customerId: uuid().notNull(),
  /** RFC 5545, in the time zone. */
  rule: text().notNull(),
  timeZone: text().notNull(),
  placedAt: timestamp({ withTimezone: true }).notNull(),
});

export type SeriesRow = typeof reservationSeries.$inferSelect;
