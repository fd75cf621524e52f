import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ParkedReason } from './parking.js';

export type CallStatus = 'waiting' | 'rated' | 'parked';

/** Call records that reached billing, each once, and what became of them. */
export const receivedCalls = pgTable(
  'received_calls',
  {
    /** The call record's id in the system that recorded it: the same record is taken once. */
    callRecordId: uuid().primaryKey(),
    conferenceId: uuid().notNull(),
    /** No foreign key: a call may arrive before the customer's account is opened. */
    customerId: uuid().notNull(),
    /** Codes as they were told: they need not be in the catalogue. */
    serviceCode: text().notNull(),
    accessTypeCode: text().notNull(),
    countryCode: text().notNull(),
    joinedAt: timestamp({ withTimezone: true }).notNull(),
    leftAt: timestamp({ withTimezone: true }).notNull(),
    status: text().$type<CallStatus>().notNull(),
    /** Why it is parked; null when it is not. */
    reason: text().$type<ParkedReason>(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was rated or parked. */
    settledAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    check('received_calls_status', sql`${table.status} in ('waiting', 'rated', 'parked')`),
    // Nothing is parked without a reason, and nothing keeps one that is mended.
    check('received_calls_reason', sql`(${table.status} = 'parked') = (${table.reason} is not null)`),
    check('received_calls_settled', sql`(${table.status} = 'waiting') = (${table.settledAt} is null)`),
    // The rating worker reads the earliest first, however many calls are rated already.
    index('received_calls_waiting').on(table.joinedAt, table.callRecordId).where(sql`${table.status} = 'waiting'`),
    // What figures count per customer is a small part of all calls.
    index('received_calls_unrated').on(table.customerId, table.leftAt).where(sql`${table.status} <> 'rated'`),
  ],
);

export type ReceivedCallRow = typeof receivedCalls.$inferSelect;
