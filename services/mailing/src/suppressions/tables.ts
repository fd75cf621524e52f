import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/** Who is not to be written to: by post or by e-mail, in all campaigns or those of one kind. */
export const suppressions = pgTable(
  'suppressions',
  {
    id: uuid().primaryKey(),
    channel: text({ enum: ['POST', 'EMAIL'] }).notNull(),
    customerId: uuid(),
    /** In small letters; an address that came back is not written to for whomever it stands. */
    email: text(),
    /** A campaign's kind; all of them where null. */
    kind: text(),
    source: text({ enum: ['CLERK', 'UNSUBSCRIBED', 'BOUNCED'] }).notNull(),
    reason: text(),
    since: timestamp({ withTimezone: true }).notNull(),
    liftedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('suppressions_one_in_force')
      .on(
        table.channel,
        sql`coalesce(${table.customerId}::text, '')`,
        sql`coalesce(${table.email}, '')`,
        sql`coalesce(${table.kind}, '')`,
      )
      .where(sql`${table.liftedAt} is null`),
    index().on(table.customerId),
    index().on(table.email),
    check('suppressions_channel', sql`${table.channel} in ('POST', 'EMAIL')`),
    check('suppressions_source', sql`${table.source} in ('CLERK', 'UNSUBSCRIBED', 'BOUNCED')`),
    check('suppressions_of_someone', sql`num_nonnulls(${table.customerId}, ${table.email}) = 1`),
    check('suppressions_email_by_email', sql`${table.email} is null or ${table.channel} = 'EMAIL'`),
  ],
);

export type SuppressionRow = typeof suppressions.$inferSelect;
export type NewSuppression = typeof suppressions.$inferInsert;
