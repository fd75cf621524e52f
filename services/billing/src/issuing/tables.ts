import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The last number given in each series, locked while a number is given: gapless, unlike a sequence. */
export const invoiceSeries = pgTable('invoice_series', {
  series: text().primaryKey(),
  lastNumber: integer().notNull(),
  /** The latest day of issue in it: days do not go back while numbers rise. */
  lastIssuedOn: date(),
});

/** What the system is to look at next of a customer's invoicing. */
export const invoicingAgenda = pgTable(
  'invoicing_agenda',
  {
    customerId: uuid().primaryKey(),
    /** When the period ends that is to be closed next; null until the first look. */
    closesAt: timestamp({ withTimezone: true }),
    /** Sales' count of changes to the customer's contracts, as told and as they were read; they differ until read. */
    toldVersion: integer().notNull().default(0),
    readVersion: integer().notNull().default(-1),
  },
  (table) => [
    index('invoicing_agenda_due').on(table.closesAt),
    index('invoicing_agenda_unread').on(table.customerId).where(sql`${table.readVersion} < ${table.toldVersion}`),
  ],
);
