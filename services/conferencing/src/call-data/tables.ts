import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

/** What a call record says; its instants as RFC 3339. */
export interface ParkedContent {
  readonly caller: string;
  readonly accessTypeCode: string;
  readonly countryCode: string;
  readonly joinedAt: string;
  readonly leftAt: string;
}

/** Records that came in and were not taken, until somebody mends what is wrong and brings them again. */
export const parkedCallRecords = pgTable(
  'parked_call_records',
  {
    id: uuid().primaryKey(),
    source: text().notNull(),
    sourceRecordId: text().notNull(),
    /** As it was told; null where it was not. */
    reservationNumber: text(),
    reason: text({ enum: ['RESERVATION_UNKNOWN', 'CALL_RECORD_DIFFERS'] }).notNull(),
    /** What it says. */
    told: jsonb().$type<ParkedContent>().notNull(),
    /** Tells what was told apart: its own text may be longer than an index entry. */
    version: text().generatedAlwaysAs(sql`md5(told::text)`),
    /** What the record says that is here already; null where there is none. */
    known: jsonb().$type<ParkedContent>(),
    /** The record as it came. */
    payload: jsonb().notNull(),
    parkedAt: timestamp({ withTimezone: true }).notNull(),
    /** When a record of its source and id was taken after all. */
    settledAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // Each version once, however often it is told.
    unique('parked_call_records_version_unique').on(table.source, table.sourceRecordId, table.version),
    index('parked_call_records_open').on(table.parkedAt).where(sql`${table.settledAt} is null`),
    check('parked_call_records_reason', sql`${table.reason} in ('RESERVATION_UNKNOWN', 'CALL_RECORD_DIFFERS')`),
    check('parked_call_records_known', sql`(${table.reason} = 'CALL_RECORD_DIFFERS') = (${table.known} is not null)`),
  ],
);

export type ParkedCallRecordRow = typeof parkedCallRecords.$inferSelect;
export type NewParkedCallRecord = typeof parkedCallRecords.$inferInsert;
