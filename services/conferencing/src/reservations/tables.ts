import { sql } from 'drizzle-orm';
import { check, index, integer, pgSequence, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

/** Gives reservations their numbers; a number of an order that was not kept is left out. */
export const reservationNumbers = pgSequence('reservation_numbers', { startWith: 1001 });

/** Ports held for an ordered conference. */
export const reservations = pgTable(
  'reservations',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique().default(sql`'R-' || nextval('reservation_numbers')`),
    customerId: uuid().notNull(),
    customerReference: text(),
    /** The billable service ordered, by its code in billing's catalogue. */
    serviceCode: text().notNull().default('audio-conference'),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    expectedPortCount: integer().notNull(),
    state: text({ enum: ['PLACED', 'ENDED'] })
      .notNull()
      .default('PLACED'),
    placedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // Ascending: read backwards it serves the latest first, which an index of `desc nulls last` would not.
    index().on(table.customerId, table.startsAt, table.id),
    // No key by itself: the conferences' foreign key needs it to hold their customer equal to this one.
    unique('reservations_id_customer_id_unique').on(table.id, table.customerId),
    check('reservations_end_after_they_start', sql`${table.endsAt} > ${table.startsAt}`),
    check('reservations_hold_ports', sql`${table.expectedPortCount} between 1 and 5000`),
    check('reservations_state', sql`${table.state} in ('PLACED', 'ENDED')`),
  ],
);

export type ReservationRow = typeof reservations.$inferSelect;
export type NewReservation = typeof reservations.$inferInsert;
