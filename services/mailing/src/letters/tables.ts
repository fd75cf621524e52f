import { sql } from 'drizzle-orm';
import { check, customType, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { campaigns } from '../campaigns/tables.js';
import { letterTemplates } from '../templates/tables.js';
import type { Finding } from './findings.js';
import type { LetterSnapshot } from './snapshot.js';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const letterStates = ['PLANNED', 'LEFT_OUT', 'MERGED', 'PRINTING', 'PRINTED', 'FAILED', 'CANCELLED'] as const;
export type LetterState = (typeof letterStates)[number];

/** Some letters of a campaign in one file, which a printer gets as one job. */
export const letterChunks = pgTable(
  'letter_chunks',
  {
    id: uuid().primaryKey(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    /** Counts the chunks of a campaign, from 1. */
    ordinal: integer().notNull(),
    letterCount: integer().notNull(),
    pageCount: integer().notNull(),
    /** PDF/A-2b: what is printed is what is kept. */
    pdf: bytea().notNull(),
    mergedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [unique('letter_chunks_ordinal').on(table.campaignId, table.ordinal)],
);

/** Letters to customers, one per campaign and customer: what became of each customer whom the audience names. */
export const letters = pgTable(
  'letters',
  {
    id: uuid().primaryKey(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    /** Owned by sales: no foreign key crosses a database. */
    customerId: uuid().notNull(),
    templateId: uuid()
      .notNull()
      .references(() => letterTemplates.id),
    state: text({ enum: letterStates }).notNull().default('PLANNED'),
    /** What was found about the customer, also what keeps the notice alone; of a letter left out or failed, why. */
    findings: jsonb().$type<readonly Finding[]>().notNull().default([]),
    plannedAt: timestamp({ withTimezone: true }).notNull(),
    /** A hash of the postal address, the same for all who live there. */
    household: text(),
    /** What it was merged from, as it was known then: with the template it makes the same letter again. */
    snapshot: jsonb().$type<LetterSnapshot>(),
    chunkId: uuid().references(() => letterChunks.id),
    /** Where it begins in the chunk, from 1. */
    firstPage: integer(),
    pageCount: integer(),
    mergedAt: timestamp({ withTimezone: true }),
    printedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // Whatever goes wrong in a campaign, nobody gets its letter twice.
    unique('letters_one_per_campaign_and_customer').on(table.campaignId, table.customerId),
    // Ascending: read backwards they serve the newest first, which `desc nulls last` would not.
    index().on(table.campaignId, table.plannedAt, table.id),
    index().on(table.customerId, table.plannedAt, table.id),
    // What is to be merged next, and what is still to be printed.
    index('letters_by_state').on(table.campaignId, table.state, table.id),
    index().on(table.chunkId),
    index('letters_by_household').on(table.campaignId, table.household),
    check(
      'letters_state',
      sql`${table.state} in ('PLANNED', 'LEFT_OUT', 'MERGED', 'PRINTING', 'PRINTED', 'FAILED', 'CANCELLED')`,
    ),
    check(
      'letters_in_a_chunk_once_merged',
      sql`${table.state} not in ('MERGED', 'PRINTING', 'PRINTED') or (${table.chunkId} is not null and ${table.snapshot} is not null)`,
    ),
  ],
);

export type LetterRow = typeof letters.$inferSelect;
export type NewLetter = typeof letters.$inferInsert;
export type NewLetterChunk = typeof letterChunks.$inferInsert;
