import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { conferences } from '../conferences/tables.js';

/** One leg of a conference as its source recorded it; altered by corrections alone. */
export const callRecords = pgTable(
  'call_records',
  {
    id: uuid().primaryKey(),
    conferenceId: uuid()
      .notNull()
      .references(() => conferences.id),
    /** Who recorded it, such as a bridge's name; record ids are unique within one source. */
    source: text().notNull(),
    sourceRecordId: text().notNull(),
    caller: text().notNull(),
    accessTypeCode: text().notNull(),
    countryCode: text().notNull(),
    joinedAt: timestamp({ withTimezone: true }).notNull(),
    leftAt: timestamp({ withTimezone: true }).notNull(),
    /** Nobody recorded the leaving, so that the room's end stands for it: the first real one corrects it. */
    leaveAssumed: boolean().notNull().default(false),
    /** How often billing was told of it after the conference's end; 0: with the end and never since. */
    revision: integer().notNull().default(0),
    /** The record as it came, for whoever must look again. */
    payload: jsonb().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // Holds where no lock does: one record told of two reservations at the same time.
    unique('call_records_source_record_unique').on(table.source, table.sourceRecordId),
    index().on(table.conferenceId, table.joinedAt, table.id),
    check('call_records_end_after_they_begin', sql`${table.leftAt} >= ${table.joinedAt}`),
    check('call_records_country', sql`${table.countryCode} ~ '^[A-Z]{2}$'`),
  ],
);

export type CallRecordRow = typeof callRecords.$inferSelect;
export type NewCallRecord = typeof callRecords.$inferInsert;
