import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The last number given in each year: a row and not a sequence, so that a draft that fails leaves no gap. */
export const campaignNumbers = pgTable('campaign_numbers', {
  year: integer().primaryKey(),
  lastNumber: integer().notNull(),
});

/** Mass mailings. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    name: text().notNull(),
    templateName: text().notNull(),
    /** Used for customers in whose language there is no text. */
    defaultLanguage: text().notNull(),
    state: text({ enum: ['DRAFT', 'CANCELLED'] })
      .notNull()
      .default('DRAFT'),
    draftedAt: timestamp({ withTimezone: true }).notNull(),
    cancelledAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // Read backwards for the newest first.
    index().on(table.draftedAt, table.id),
    check('campaigns_state', sql`${table.state} in ('DRAFT', 'CANCELLED')`),
    check(
      'campaigns_cancelled_when_called_off',
      sql`(${table.state} = 'CANCELLED') = (${table.cancelledAt} is not null)`,
    ),
  ],
);

export type CampaignRow = typeof campaigns.$inferSelect;
export type NewCampaign = typeof campaigns.$inferInsert;
