import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Audience } from './audience.js';

/** The last number given in each year: a row and not a sequence, so that a draft that fails leaves no gap. */
export const campaignNumbers = pgTable('campaign_numbers', {
  year: integer().primaryKey(),
  lastNumber: integer().notNull(),
});

export const campaignStates = ['DRAFT', 'CHECKED', 'RUNNING', 'PAUSED', 'PRINTED', 'POSTED', 'CANCELLED'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Mass mailings. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    name: text().notNull(),
    /** What sort of mailing it is, such as `rates`: a customer can be suppressed for one sort alone. */
    kind: text().notNull().default('general'),
    templateName: text().notNull(),
    /** Used for customers in whose language there is no text. */
    defaultLanguage: text().notNull(),
    /** Who is written to: a rule, and no copy of what sales knows. */
    audience: jsonb().$type<Audience>(),
    /** One of those that the installation names; the first unless given. */
    printer: text(),
    /** The day on which the letters go to the post, which the notices name. */
    postsOn: date({ mode: 'string' }),
    /** Whether customers are told by e-mail that their letter is coming. */
    announces: boolean().notNull().default(true),
    state: text({ enum: campaignStates }).notNull().default('DRAFT'),
    draftedAt: timestamp({ withTimezone: true }).notNull(),
    /** Which check its plan is of: who starts it says which one they read. */
    checkId: uuid(),
    checkRequestedAt: timestamp({ withTimezone: true }),
    /** How many customers it has looked at, and after which one it goes on. */
    checkedCount: integer().notNull().default(0),
    checkCursor: text(),
    /** Of the audience's customer numbers those that no customer had so far; once it is done, sales knows none of them. */
    checkUnseen: jsonb().$type<readonly string[]>().notNull().default([]),
    /** Why it cannot go on for now. */
    checkProblem: text(),
    checkedAt: timestamp({ withTimezone: true }),
    /** While somebody checks or merges it, until when nobody else does. */
    claimedUntil: timestamp({ withTimezone: true }),
    startedAt: timestamp({ withTimezone: true }),
    /** When somebody let it go on last: what had gone wrong before was looked at. */
    resumedAt: timestamp({ withTimezone: true }),
    /** Why the system paused it by itself; null where a person did. */
    pauseReason: text(),
    printedAt: timestamp({ withTimezone: true }),
    postedOn: date({ mode: 'string' }),
    cancelledAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // Read backwards for the newest first.
    index().on(table.draftedAt, table.id),
    index('campaigns_running').on(table.id).where(sql`${table.state} = 'RUNNING'`),
    index('campaigns_to_check')
      .on(table.checkRequestedAt)
      .where(sql`${table.checkRequestedAt} is not null and ${table.checkedAt} is null`),
    check(
      'campaigns_state',
      sql`${table.state} in ('DRAFT', 'CHECKED', 'RUNNING', 'PAUSED', 'PRINTED', 'POSTED', 'CANCELLED')`,
    ),
    check(
      'campaigns_cancelled_when_called_off',
      sql`(${table.state} = 'CANCELLED') = (${table.cancelledAt} is not null)`,
    ),
    check(
      'campaigns_started_after_a_check',
      sql`${table.startedAt} is null or (${table.checkId} is not null and ${table.postsOn} is not null)`,
    ),
  ],
);

export type CampaignRow = typeof campaigns.$inferSelect;
export type NewCampaign = typeof campaigns.$inferInsert;
