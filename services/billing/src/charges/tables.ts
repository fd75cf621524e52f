import { sql } from 'drizzle-orm';
import { check, index, integer, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { billingAccounts } from '../accounts/tables.js';
import { receivedCalls } from '../calls/tables.js';
import { accessTypes, billableServices, listRates } from '../catalogue/tables.js';
import { invoiceLines } from '../invoices/tables.js';
import { rateVersions } from '../rates/tables.js';

export type ChargeKind = 'rate';

/** Priced legs and how each was priced; amounts are computed from price and seconds, never stored as quotients. */
export const charges = pgTable(
  'charges',
  {
    id: uuid().primaryKey(),
    kind: text().$type<ChargeKind>().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => billingAccounts.id),
    /** A leg is charged once. */
    callRecordId: uuid()
      .notNull()
      .unique()
      .references(() => receivedCalls.callRecordId),
    conferenceId: uuid().notNull(),
    serviceCode: text()
      .notNull()
      .references(() => billableServices.code),
    accessTypeCode: text()
      .notNull()
      .references(() => accessTypes.code),
    countryCode: text().notNull(),
    /** When the leg began: it belongs to that instant's period, whole. */
    beganAt: timestamp({ withTimezone: true }).notNull(),
    periodStartsAt: timestamp({ withTimezone: true }).notNull(),
    /** As connected, and as billed after increments. */
    rawSeconds: integer().notNull(),
    billedSeconds: integer().notNull(),
    initialSeconds: integer().notNull(),
    nextSeconds: integer().notNull(),
    /** Of a minute, in units of the currency, without trailing zeros. */
    unitPrice: numeric().notNull(),
    currency: text().notNull(),
    /** The version that priced it: a contract's or the list's, never both. */
    contractRateId: uuid().references(() => rateVersions.id),
    listRateId: uuid().references(() => listRates.id),
    chargedAt: timestamp({ withTimezone: true }).notNull(),
    /** The line that demands it; null while it is on no invoice. */
    invoiceLineId: uuid().references(() => invoiceLines.id),
  },
  (table) => [
    // What a charge says is never changed, nor is it taken away: triggers in `migrations/0002_guards.sql`.
    check('charges_kind', sql`${table.kind} in ('rate')`),
    check('charges_one_rate', sql`num_nonnulls(${table.contractRateId}, ${table.listRateId}) = 1`),
    // Increments only ever round up.
    check('charges_seconds', sql`${table.rawSeconds} >= 0 and ${table.billedSeconds} >= ${table.rawSeconds}`),
    // Preparing reads what is on no invoice, however much is.
    index('charges_uninvoiced').on(table.accountId, table.beganAt).where(sql`${table.invoiceLineId} is null`),
    index('charges_by_invoice_line').on(table.invoiceLineId).where(sql`${table.invoiceLineId} is not null`),
    index('charges_by_period').on(table.accountId, table.periodStartsAt),
  ],
);
