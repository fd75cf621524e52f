import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { LineGroup } from '../invoices/totals.js';
import { rowsAs } from '../rows/queries.js';
import { charges } from './tables.js';

export type ChargeRow = typeof charges.$inferSelect;

export async function insertCharges(tx: Db, rows: readonly ChargeRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(charges).values(chunk);
}

/** Which of the accounts have charges. */
export async function findChargedAccounts(db: Db, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  // Stops at an account's first charge; a `distinct` over charges would read them all.
  const accounts = rowsAs('account', { id: ['uuid', accountIds] });
  const rows = await db.execute<{ id: string }>(sql`
    select account.id from ${accounts}
    where exists (select 1 from ${charges} where ${charges.accountId} = account.id)`);
  return new Set(rows.map(({ id }) => id));
}

/** An account and the instant before which its charges are gathered. */
export interface Gathering {
  readonly accountId: string;
  readonly before: Date;
}

/** Charges on no invoice that began before the instant, grouped as lines. */
export async function findUninvoicedGroups(
  tx: Db,
  gatherings: readonly Gathering[],
): Promise<readonly (LineGroup & { readonly accountId: string })[]> {
  const group = {
    accountId: charges.accountId,
    periodStartsAt: charges.periodStartsAt,
    serviceCode: charges.serviceCode,
    accessTypeCode: charges.accessTypeCode,
    unitPrice: charges.unitPrice,
  };
  // Seconds are summed and priced later: a sum of rounded amounts would be another amount.
  const sums = {
    callCount: sql<number>`count(*)::int`,
    billedSeconds: sql`sum(${charges.billedSeconds})`.mapWith(BigInt),
  };
  return tx
    .select({ ...group, ...sums })
    .from(charges)
    .innerJoin(gatheringRows(gatherings), eq(charges.accountId, sql`gathering.account_id`))
    .where(and(isNull(charges.invoiceLineId), lt(charges.beganAt, sql`gathering.before`)))
    .groupBy(...Object.values(group));
}

/** Puts the charges that the lines were made of on those lines. */
export async function linkCharges(
  tx: Db,
  gatherings: readonly Gathering[],
  lines: readonly (LineGroup & { readonly id: string; readonly accountId: string })[],
): Promise<void> {
  for (const chunk of chunksOf(lines)) {
    const rows = rowsAs('line', {
      id: ['uuid', chunk.map(({ id }) => id)],
      account_id: ['uuid', chunk.map(({ accountId }) => accountId)],
      period_starts_at: ['timestamptz', chunk.map(({ periodStartsAt }) => periodStartsAt)],
      service_code: ['text', chunk.map(({ serviceCode }) => serviceCode)],
      access_type_code: ['text', chunk.map(({ accessTypeCode }) => accessTypeCode)],
      unit_price: ['numeric', chunk.map(({ unitPrice }) => unitPrice)],
    });
    // The conditions of `findUninvoicedGroups`: what was summed is linked, and nothing else.
    await tx.execute(sql`
      update ${charges} as charge set invoice_line_id = line.id
      from ${rows}, ${gatheringRows(gatherings)}
      where charge.invoice_line_id is null and charge.account_id = line.account_id
        and gathering.account_id = line.account_id and charge.began_at < gathering.before
        and charge.period_starts_at = line.period_starts_at and charge.service_code = line.service_code
        and charge.access_type_code = line.access_type_code and charge.unit_price = line.unit_price`);
  }
}

/** Takes the charges off lines that are no more. */
export async function unlinkCharges(tx: Db, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length === 0) return;
  await tx
    .update(charges)
    .set({ invoiceLineId: null })
    .where(inArray(charges.invoiceLineId, [...lineIds]));
}

function gatheringRows(gatherings: readonly Gathering[]) {
  return rowsAs('gathering', {
    account_id: ['uuid', gatherings.map(({ accountId }) => accountId)],
    before: ['timestamptz', gatherings.map(({ before }) => before)],
  });
}
