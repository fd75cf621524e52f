import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgSequence, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { reservationSeries } from '../series/tables.js';
import type { AddOn } from './orders.js';
import type { ReservationState } from './reservation-state.js';

/** Gives reservations their numbers; a number of an order that was not kept is left out. */
export const reservationNumbers = pgSequence('reservation_numbers', { startWith: 1001 });

/** Gives rooms the numbers by which people enter them. */
export const roomNumbers = pgSequence('room_numbers', { startWith: 100_001 });

const instant = () => timestamp({ withTimezone: true });

/** Ports held for an ordered conference. */
export const reservations = pgTable(
  'reservations',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique().default(sql`'R-' || nextval('reservation_numbers')`),
    customerId: uuid().notNull(),
    /** The series that it is one of. */
    seriesId: uuid().references(() => reservationSeries.id),
    /** The customer's two own references, printed on the invoice. */
    customerReference: text(),
    secondReference: text(),
    /** The billable service ordered, by its code in billing's catalogue. */
    serviceCode: text().notNull().default('audio-conference'),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** IANA name; of the people who meet. */
    timeZone: text().notNull().default('UTC'),
    expectedPortCount: integer().notNull(),
    /** How people may dial in, by code, and from where; empty for all. */
    accessTypeCodes: text().array().$type<readonly string[]>().notNull().default([]),
    countryCodes: text().array().$type<readonly string[]>().notNull().default([]),
    addOns: jsonb().$type<readonly AddOn[]>().notNull().default([]),
    state: text().$type<ReservationState>().notNull().default('PLACED'),
    /** Counts what the bridge is to know, from 1: each change is a further one. */
    version: integer().notNull().default(1),
    /** The bridge that holds the ports; null where none is told, as of history that is brought in. */
    bridge: text(),
    /** By which people enter: the room's number and their PIN; both null where there is no bridge. */
    roomNumber: integer(),
    pin: text(),
    placedAt: instant().notNull(),
    provisionedAt: instant(),
    runningAt: instant(),
    endedAt: instant(),
    cancelledAt: instant(),
    failedAt: instant(),
    /** Why the bridge refused it. */
    failure: text(),
  },
  (table) => [
    // Ascending: read backwards it serves the latest first, which an index of `desc nulls last` would not.
    index().on(table.customerId, table.startsAt, table.id),
    index('reservations_of_series')
      .on(table.seriesId, table.startsAt, table.id)
      .where(sql`${table.seriesId} is not null`),
    // Those of a day, whoever ordered them.
    index('reservations_by_start').on(table.startsAt, table.id),
    // How many ports a bridge holds at a time.
    index('reservations_holding')
      .using('gist', sql`tstzrange(${table.startsAt}, ${table.endsAt})`)
      .where(sql`${table.bridge} is not null and ${table.state} in ('PLACED', 'PROVISIONED', 'RUNNING')`),
    // No key by itself: the conferences' foreign key needs it to hold their customer equal to this one.
    unique('reservations_id_customer_id_unique').on(table.id, table.customerId),
    unique('reservations_room_number').on(table.roomNumber),
    check('reservations_end_after_they_start', sql`${table.endsAt} > ${table.startsAt}`),
    check('reservations_hold_ports', sql`${table.expectedPortCount} between 1 and 5000`),
    check(
      'reservations_state',
      sql`${table.state} in ('PLACED', 'PROVISIONED', 'RUNNING', 'ENDED', 'CANCELLED', 'FAILED')`,
    ),
    check('reservations_room', sql`num_nulls(${table.bridge}, ${table.roomNumber}, ${table.pin}) in (0, 3)`),
    check('reservations_cancelled', sql`${table.state} <> 'CANCELLED' or ${table.cancelledAt} is not null`),
    check('reservations_failed', sql`${table.state} <> 'FAILED' or ${table.failedAt} is not null`),
  ],
);

export type ReservationRow = typeof reservations.$inferSelect;
export type NewReservation = typeof reservations.$inferInsert;
