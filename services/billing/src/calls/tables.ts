import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ParkedReason } from './parking.js';

export type UsageKind = 'LEG' | 'CONFERENCE' | 'ADD_ON';

/** Usage as it was told. */
const usage = () => ({
  kind: text().$type<UsageKind>().notNull().default('LEG'),
  conferenceId: uuid().notNull(),
  /** No foreign key: a call may arrive before the customer's account is opened. */
  customerId: uuid().notNull(),
  /** Codes as they were told: they need not be in the catalogue. */
  serviceCode: text().notNull(),
  accessTypeCode: text().notNull(),
  countryCode: text().notNull(),
  /** The party's number in E.164 digits, where the bridge knew it. */
  remoteNumber: text(),
  joinedAt: timestamp({ withTimezone: true }).notNull(),
  leftAt: timestamp({ withTimezone: true }).notNull(),
  /** A leg that was never answered costs nothing. */
  answered: boolean().notNull().default(true),
  /** Pieces, of what is sold by the piece; 0 for what is sold by time. */
  quantity: integer().notNull().default(0),
});

/**
 * Usage that reached billing: one row per leg, per conference (for its fee) and per add-on. It is parked where it has a
 * reason, it waits where `waiting_calls` has it, and else is rated: rating leaves its row alone.
 * Partitioned by the month of `joined_at` (`migrations/0004_rating.sql`); `call_record_keys` keeps each record once.
 */
export const receivedCalls = pgTable(
  'received_calls',
  {
    /** The record's id in the system that recorded it. */
    callRecordId: uuid().notNull(),
    ...usage(),
    /** Counts corrections of the record, from 1. */
    revision: integer().notNull().default(1),
    /** Why it is parked, and since when; null when it is not. */
    reason: text().$type<ParkedReason>(),
    parkedAt: timestamp({ withTimezone: true }),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.callRecordId, table.joinedAt] }),
    check('received_calls_parked_at', sql`(${table.reason} is null) = (${table.parkedAt} is null)`),
    // What figures count per customer is a small part of all calls.
    index('received_calls_parked').on(table.customerId, table.leftAt).where(sql`${table.reason} is not null`),
  ],
);

/**
 * Usage that waits for its price, with all that pricing it takes: rating takes rows out of a small table, where it would
 * otherwise write each received call a second time.
 */
export const waitingCalls = pgTable(
  'waiting_calls',
  { callRecordId: uuid().primaryKey(), ...usage() },
  // The rating worker takes a customer's at a time, however many there are.
  (table) => [index('waiting_calls_by_customer').on(table.customerId, table.joinedAt)],
);

/**
 * Each record once, whatever month it lies in: a unique key across partitions must name the month. Of a conference it
 * finds records and live charges alike, so that neither of those, which change, needs an index for it.
 */
export const callRecordKeys = pgTable(
  'call_record_keys',
  {
    callRecordId: uuid().primaryKey(),
    joinedAt: timestamp({ withTimezone: true }).notNull(),
    conferenceId: uuid().notNull(),
  },
  (table) => [index('call_record_keys_by_conference').on(table.conferenceId)],
);

export type ReceivedCallRow = typeof receivedCalls.$inferSelect;
export type WaitingCallRow = typeof waitingCalls.$inferSelect;
