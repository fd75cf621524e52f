import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { and, asc, gt, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { rowsAs } from '../rows/queries.js';
import { type PeriodTotalRow, periodConferenceCounts, periodConferences, periodTotals } from './tables.js';

/** One account's period. */
export interface PeriodKey {
  readonly accountId: string;
  readonly startsAt: Date;
}

type NewTotal = Omit<PeriodTotalRow, 'invoicedSeconds' | 'invoicedCallCount'>;
type ConferenceUsage = typeof periodConferences.$inferSelect;
export type ConferenceCountRow = typeof periodConferenceCounts.$inferSelect;

/** Adds to the totals of periods; rows come in one order, so that two transactions never wait for each other. */
export async function addTotals(tx: Db, totals: readonly NewTotal[]): Promise<void> {
  const { accountId, periodStartsAt, serviceCode, accessTypeCode, unitPrice } = periodTotals;
  for (const chunk of chunksOf(totals)) {
    await tx
      .insert(periodTotals)
      .values(chunk)
      .onConflictDoUpdate({
        target: [accountId, periodStartsAt, serviceCode, accessTypeCode, unitPrice],
        set: {
          billedSeconds: sql`${periodTotals.billedSeconds} + excluded.billed_seconds`,
          callCount: sql`${periodTotals.callCount} + excluded.call_count`,
        },
      });
  }
}

/** Notes conferences of a period's usage and counts those that are new in it. */
export async function addConferences(tx: Db, conferences: readonly ConferenceUsage[]): Promise<void> {
  const place = sql.raw('account_id, period_starts_at, service_code, access_type_code');
  for (const chunk of chunksOf(conferences)) {
    // One statement: a conference counts if its row is new, also when two transactions add it at the same time.
    const fresh = tx.insert(periodConferences).values(chunk).onConflictDoNothing().returning();
    await tx.execute(sql`
      with fresh as (${fresh.getSQL()})
      insert into ${periodConferenceCounts} as counts (${place}, conference_count)
      select ${place}, count(*) from fresh group by ${place} order by ${place}
      on conflict (${place}) do update set conference_count = counts.conference_count + excluded.conference_count`);
  }
}

/** What of a period's usage an issued invoice demands. */
export interface InvoicedUsage {
  readonly accountId: string;
  readonly periodStartsAt: Date;
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly unitPrice: string;
  readonly billedSeconds: bigint;
  readonly callCount: number;
}

/** Marks usage as invoiced; the accounts are locked by then, so that nobody else touches these rows. */
export async function addInvoiced(tx: Db, usage: readonly InvoicedUsage[]): Promise<void> {
  for (const chunk of chunksOf(usage)) {
    const given = rowsAs('given', {
      account_id: ['uuid', chunk.map(({ accountId }) => accountId)],
      period_starts_at: ['timestamptz', chunk.map(({ periodStartsAt }) => periodStartsAt)],
      service_code: ['text', chunk.map(({ serviceCode }) => serviceCode)],
      access_type_code: ['text', chunk.map(({ accessTypeCode }) => accessTypeCode)],
      unit_price: ['numeric', chunk.map(({ unitPrice }) => unitPrice)],
      billed_seconds: ['bigint', chunk.map(({ billedSeconds }) => billedSeconds)],
      call_count: ['int', chunk.map(({ callCount }) => callCount)],
    });
    // Grouped first: an update takes one joined row per total, and two invoices may have lines of the same one.
    await tx.execute(sql`
      update ${periodTotals} as totals set invoiced_seconds = invoiced_seconds + line.billed_seconds,
        invoiced_call_count = invoiced_call_count + line.call_count
      from (
        select account_id, period_starts_at, service_code, access_type_code, unit_price,
          sum(billed_seconds) as billed_seconds, sum(call_count) as call_count
        from ${given}
        group by 1, 2, 3, 4, 5
      ) as line
      where totals.account_id = line.account_id and totals.period_starts_at = line.period_starts_at
        and totals.service_code = line.service_code and totals.access_type_code = line.access_type_code
        and totals.unit_price = line.unit_price`);
  }
}

export function findPeriodTotals(db: Db, keys: readonly PeriodKey[]): Promise<PeriodTotalRow[]> {
  return db
    .select()
    .from(periodTotals)
    .where(inPeriods([periodTotals.accountId, periodTotals.periodStartsAt], keys));
}

export function findConferenceCounts(db: Db, keys: readonly PeriodKey[]): Promise<ConferenceCountRow[]> {
  const { accountId, periodStartsAt } = periodConferenceCounts;
  return db
    .select()
    .from(periodConferenceCounts)
    .where(inPeriods([accountId, periodStartsAt], keys));
}

/** Periods before the instant with charges on no issued invoice, the earliest first. */
export function listUninvoicedPeriods(
  db: Db,
  { startingBefore, limit }: { readonly startingBefore: Date; readonly limit: number },
): Promise<PeriodKey[]> {
  const { accountId, periodStartsAt, callCount, invoicedCallCount } = periodTotals;
  return db
    .selectDistinct({ accountId, startsAt: periodStartsAt })
    .from(periodTotals)
    .where(and(lt(periodStartsAt, startingBefore), gt(callCount, invoicedCallCount)))
    .orderBy(asc(periodStartsAt), asc(accountId))
    .limit(limit);
}

function inPeriods(columns: readonly PgColumn[], keys: readonly PeriodKey[]): SQL {
  const wanted = rowsAs('wanted', {
    account_id: ['uuid', keys.map(({ accountId }) => accountId)],
    starts_at: ['timestamptz', keys.map(({ startsAt }) => startsAt)],
  });
  return sql`(${sql.join([...columns], sql`, `)}) in (select account_id, starts_at from ${wanted})`;
}
