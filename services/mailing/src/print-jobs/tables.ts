import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { campaigns } from '../campaigns/tables.js';
import { letterChunks, letters } from '../letters/tables.js';

/** To be sent; being sent, or sent without an answer; at the printer; done; given up; called back. */
export const printJobStates = ['READY', 'SENDING', 'AT_PRINTER', 'COMPLETED', 'FAILED', 'CANCELLED'] as const;
export type PrintJobState = (typeof printJobStates)[number];

/** What a person who looked at the paper said of a job that failed: it is all there; once more; not at all. */
export const printSettlements = ['PRINTED', 'PRINT_AGAIN', 'GIVE_UP'] as const;
export type PrintSettlement = (typeof printSettlements)[number];

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
    /** Counts the reprints that were ordered in a campaign, from 1; null where the whole chunk is printed. */
    reprintOrdinal: integer(),
    /** Why it is printed again, as it was entered. */
    reason: text(),
    /** One of those that the installation names; the first of them where null. */
    printer: text(),
    /** Our key, by which the printer is asked for it: `M-2026-001/3`, of a reprint `M-2026-001/R1`, and with the try where there were more. */
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
    /** Null until somebody has said what became of it, and where nobody needs to. */
    settledAs: text({ enum: printSettlements }),
  },
  (table) => [
    // Whoever orders it twice, a chunk is at a printer once per try.
    unique('print_jobs_one_per_try').on(table.chunkId, table.reprintOrdinal, table.attempt).nullsNotDistinct(),
    index('print_jobs_open').on(table.nextAttemptAt).where(sql`${table.state} in ('READY', 'SENDING', 'AT_PRINTER')`),
    index().on(table.campaignId, table.orderedAt, table.id),
    index('print_jobs_reprints').on(table.letterId, table.orderedAt).where(sql`${table.letterId} is not null`),
    index('print_jobs_to_settle')
      .on(table.campaignId)
      .where(sql`${table.state} = 'FAILED' and ${table.settledAs} is null`),
    check(
      'print_jobs_state',
      sql`${table.state} in ('READY', 'SENDING', 'AT_PRINTER', 'COMPLETED', 'FAILED', 'CANCELLED')`,
    ),
    check('print_jobs_settlement', sql`${table.settledAs} in ('PRINTED', 'PRINT_AGAIN', 'GIVE_UP')`),
    check('print_jobs_reprint_of_a_letter', sql`(${table.letterId} is null) = (${table.reprintOrdinal} is null)`),
  ],
);

export type PrintJobRow = typeof printJobs.$inferSelect;
export type NewPrintJob = typeof printJobs.$inferInsert;
