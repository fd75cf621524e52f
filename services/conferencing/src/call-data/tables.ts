import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

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
    told: jsonb().notNull(),
    /** Tells what was told apart: its own text may be longer than an index entry. */
    version: text().generatedAlwaysAs(sql`md5(told::text)`),
    /** What the record says that is here already; null where there is none. */
    known: jsonb(),
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

export type NewParkedCallRecord = typeof parkedCallRecords.$inferInsert;
