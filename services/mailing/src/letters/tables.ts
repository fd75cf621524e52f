import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { campaigns } from '../campaigns/tables.js';
import { letterTemplates } from '../templates/tables.js';

/** Letters to customers, one per campaign and customer. */
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
    state: text({ enum: ['PLANNED', 'CANCELLED'] })
      .notNull()
      .default('PLANNED'),
    plannedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // Whatever goes wrong in a campaign, nobody gets its letter twice.
    unique('letters_one_per_campaign_and_customer').on(table.campaignId, table.customerId),
    // Ascending: read backwards they serve the newest first, which `desc nulls last` would not.
    index().on(table.campaignId, table.plannedAt, table.id),
    index().on(table.customerId, table.plannedAt, table.id),
    check('letters_state', sql`${table.state} in ('PLANNED', 'CANCELLED')`),
  ],
);

export type LetterRow = typeof letters.$inferSelect;
export type NewLetter = typeof letters.$inferInsert;
