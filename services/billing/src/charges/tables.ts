import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { UsageKind } from '../calls/tables.js';
import type { RoundingMode, RoundingPoint } from '../rates/rate-terms.js';
import type { ChargedPart } from '../rating/usage.js';

export type ChargeKind = 'rate' | 'reversal';

/**
 * Priced usage and how each was priced. Amounts are exact, in sixtieths of a currency unit (price of a minute x
 * seconds), so that a line divides and rounds once. Partitioned by the month of `began_at`, without foreign keys:
 * making a partition would lock the tables that they point at.
 */
export const charges = pgTable(
  'charges',
  {
    id: uuid().notNull(),
    kind: text().$type<ChargeKind>().notNull(),
    /** Of a reversal: the charge that it takes back. */
    corrects: uuid(),
    /** A charge that a reversal has taken back is no longer live. */
    reversed: boolean().notNull().default(false),
    accountId: uuid().notNull(),
    callRecordId: uuid().notNull(),
    usageKind: text().$type<UsageKind>().notNull().default('LEG'),
    conferenceId: uuid().notNull(),
    serviceCode: text().notNull(),
    accessTypeCode: text().notNull(),
    countryCode: text().notNull(),
    /** When the usage began: it belongs to that instant's period, whole. */
    beganAt: timestamp({ withTimezone: true }).notNull(),
    periodStartsAt: timestamp({ withTimezone: true }).notNull(),
    /** As connected, and as billed after increments. */
    rawSeconds: integer().notNull(),
    billedSeconds: integer().notNull(),
    /** Pieces, of what is sold by the piece. */
    quantity: integer().notNull().default(0),
    /** Of a minute, in units of the currency, without trailing zeros; null where several prices applied. */
    unitPrice: numeric(),
    currency: text().notNull(),
    /** Exact; negative for a reversal. */
    amountSixtieths: numeric().notNull(),
    roundingPoint: text().$type<RoundingPoint>().notNull().default('PER_LINE'),
    roundingMode: text().$type<RoundingMode>().notNull().default('HALF_UP'),
    /** How each part was made (`ChargedPart[]`). */
    parts: jsonb().$type<readonly ChargedPart[]>().notNull(),
    /** Names the versions of all rates that priced it: charges of one line share it. */
    rateKey: uuid().notNull(),
    /** The version that priced its first part: a contract's or the list's, never both. */
    contractRateId: uuid(),
    listRateId: uuid(),
    /** Sales' count of changes to the customer's rates when it was priced. */
    rateSetVersion: integer().notNull(),
    chargedAt: timestamp({ withTimezone: true }).notNull(),
    /** The invoice line that demands it; null while it is on no invoice. */
    invoiceLineId: uuid(),
    /** Of a reversal of what was invoiced: the credit note's line that gives it back. */
    creditLineId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.beganAt] }),
    check('charges_kind', sql`${table.kind} in ('rate', 'reversal')`),
    check('charges_corrects', sql`(${table.kind} = 'reversal') = (${table.corrects} is not null)`),
    check('charges_one_rate', sql`num_nonnulls(${table.contractRateId}, ${table.listRateId}) = 1`),
    // Usage is charged once: one live charge per record.
    uniqueIndex('charges_live')
      .on(table.callRecordId, table.beganAt)
      .where(sql`${table.kind} = 'rate' and not ${table.reversed}`),
    // Preparing reads what is on no invoice, however much is.
    index('charges_uninvoiced')
      .on(table.accountId, table.periodStartsAt)
      .where(sql`${table.invoiceLineId} is null and ${table.kind} = 'rate' and not ${table.reversed}`),
    index('charges_to_credit')
      .on(table.accountId)
      .where(sql`${table.kind} = 'reversal' and ${table.invoiceLineId} is not null and ${table.creditLineId} is null`),
    // What the records of a conference no longer lead to, and few: others need not be kept in it.
    index('charges_taken_back').on(table.conferenceId).where(sql`${table.kind} = 'reversal' or ${table.reversed}`),
    index('charges_by_invoice_line')
      .on(table.invoiceLineId, table.beganAt)
      .where(sql`${table.invoiceLineId} is not null`),
  ],
);

export type ChargeRow = typeof charges.$inferSelect;

/** Usage that a counter of a period has counted: what allowances and tiers were used by, in order of start. */
export const countedUsage = pgTable(
  'counted_usage',
  {
    accountId: uuid().notNull(),
    periodStartsAt: timestamp({ withTimezone: true }).notNull(),
    /** Service, part and key of the rate (`counterKeyOf`). */
    counterKey: text().notNull(),
    beganAt: timestamp({ withTimezone: true }).notNull(),
    callRecordId: uuid().notNull(),
    /** Billed, and of those beyond the allowance. */
    billedSeconds: integer().notNull(),
    chargedSeconds: integer().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.accountId, table.periodStartsAt, table.counterKey, table.beganAt, table.callRecordId],
    }),
  ],
);

export type CountedUsageRow = typeof countedUsage.$inferSelect;
