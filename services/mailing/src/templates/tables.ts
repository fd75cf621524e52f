import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

/** Texts of letters: a row is one version in one language and is never altered. */
export const letterTemplates = pgTable(
  'letter_templates',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    language: text().notNull(),
    version: integer().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    addedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique('letter_templates_version_unique').on(table.name, table.language, table.version),
    check('letter_templates_language', sql`${table.language} ~ '^[a-z]{2}$'`),
    check('letter_templates_version', sql`${table.version} >= 1`),
  ],
);

export type LetterTemplateRow = typeof letterTemplates.$inferSelect;
export type NewLetterTemplate = typeof letterTemplates.$inferInsert;
