import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const accountManagers = pgTable('account_managers', {
  id: uuid().primaryKey(),
  /** The `sub` of this person's token: links a viewer to the customers that they look after. */
  subject: text().notNull().unique(),
  name: text().notNull(),
  email: text().notNull(),
});

export type AccountManagerRow = typeof accountManagers.$inferSelect;
