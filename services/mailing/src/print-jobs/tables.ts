import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { campaigns } from '../campaigns/tables.js';
import { letterChunks, letters } from '../letters/tables.js';

/** To be sent; being sent, or sent without an answer; at the printer; done; given up; called back. */
export const printJobStates = ['READY', 'SENDING', 'AT_PRINTER', 'COMPLETED', 'FAILED', 'CANCELLED'] as const;
export type PrintJobState = (typeof printJobStates)[number];

/** What printers are given: a chunk of a campaign, or one letter again. */
export const printJobs = pgTable(
  'print_jobs',
  {
    id: uuid().primaryKey(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    chunkId: uuid()
      .notNull()
      .references(() => letterChunks.id),
    /** The letter that is printed again; null where the whole chunk is printed. */
    letterId: uuid().references(() => letters.id),
    /** One of those that the installation names; the first of them where null. */
    printer: text(),
    /** Our key, by which the printer is asked for it: `M-2026-001/3`, and with the try where there were more. */
    jobName: text().notNull().unique(),
    /** Counts the tries of the same chunk or reprint, from 1: only what a printer surely did not print is tried again. */
    attempt: integer().notNull().default(1),
    state: text({ enum: printJobStates }).notNull().default('READY'),
    pageCount: integer().notNull(),
    /** As the printer counts them; null where it does not say. */
    pagesPrinted: integer(),
    /** The printer's own id and state of it, as last read. */
    printerJobId: integer(),
    printerState: text(),
    /** What went wrong last. */
    problem: text(),
    failureCount: integer().notNull().default(0),
    /** Not before; while somebody is at it, until when nobody else is. */
    nextAttemptAt: timestamp({ withTimezone: true }).notNull(),
    orderedAt: timestamp({ withTimezone: true }).notNull(),
    acceptedAt: timestamp({ withTimezone: true }),
    doneAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // Whoever orders it twice, a chunk is at a printer once per try.
    unique('print_jobs_one_per_try').on(table.chunkId, table.letterId, table.attempt).nullsNotDistinct(),
    index('print_jobs_open').on(table.nextAttemptAt).where(sql`${table.state} in ('READY', 'SENDING', 'AT_PRINTER')`),
    index().on(table.campaignId, table.orderedAt, table.id),
    check(
      'print_jobs_state',
      sql`${table.state} in ('READY', 'SENDING', 'AT_PRINTER', 'COMPLETED', 'FAILED', 'CANCELLED')`,
    ),
  ],
);

export type PrintJobRow = typeof printJobs.$inferSelect;
export type NewPrintJob = typeof printJobs.$inferInsert;
