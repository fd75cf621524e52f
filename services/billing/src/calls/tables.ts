import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ParkedReason } from './parking.js';

export type CallStatus = 'waiting' | 'rated' | 'parked';
export type UsageKind = 'LEG' | 'CONFERENCE' | 'ADD_ON';

/**
 * Usage that reached billing and what became of it: one row per leg, per conference (for its fee) and per add-on.
 * Partitioned by the month of `joined_at` (`migrations/0004_rating.sql`); `call_record_keys` keeps each record once.
 */
export const receivedCalls = pgTable(
  'received_calls',
  {
    /** The record's id in the system that recorded it. */
    callRecordId: uuid().notNull(),
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
    /** Counts corrections of the record, from 1. */
    revision: integer().notNull().default(1),
    status: text().$type<CallStatus>().notNull(),
    /** Why it is parked; null when it is not. */
    reason: text().$type<ParkedReason>(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was rated or parked. */
    settledAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.callRecordId, table.joinedAt] }),
    check('received_calls_status', sql`${table.status} in ('waiting', 'rated', 'parked')`),
    // Nothing is parked without a reason, and nothing keeps one that is mended.
    check('received_calls_reason', sql`(${table.status} = 'parked') = (${table.reason} is not null)`),
    check('received_calls_settled', sql`(${table.status} = 'waiting') = (${table.settledAt} is null)`),
    // The rating worker takes a customer's at a time, however many calls are rated already.
    index('received_calls_waiting').on(table.customerId, table.joinedAt).where(sql`${table.status} = 'waiting'`),
    // What figures count per customer is a small part of all calls.
    index('received_calls_unrated').on(table.customerId, table.leftAt).where(sql`${table.status} <> 'rated'`),
  ],
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
