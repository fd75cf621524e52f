import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';
import { reservations } from '../reservations/tables.js';

/** Conferences that took place, one per reservation at most. */
export const conferences = pgTable(
  'conferences',
  {
    id: uuid().primaryKey(),
    reservationId: uuid().notNull().unique('conferences_reservation_unique'),
    /** The reservation's customer; here for the index of the customer's conferences, held equal by the foreign key. */
    customerId: uuid().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }).notNull(),
    /** Kept, so that a list of conferences need not count its records. */
    legCount: integer().notNull(),
    /** Counts what billing was told of it: its end, and each correction. */
    version: integer().notNull().default(1),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    foreignKey({
      name: 'conferences_reservation_fk',
      columns: [table.reservationId, table.customerId],
      foreignColumns: [reservations.id, reservations.customerId],
    }),
    index().on(table.customerId, table.startedAt, table.id),
    check('conferences_end_after_they_start', sql`${table.endedAt} >= ${table.startedAt}`),
    // As many as the event of its end can tell of.
    check('conferences_have_legs', sql`${table.legCount} between 1 and 5000`),
  ],
);

export type ConferenceRow = typeof conferences.$inferSelect;
export type NewConference = typeof conferences.$inferInsert;
