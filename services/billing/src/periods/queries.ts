import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { rowsAs } from '../rows/queries.js';
import {
  type PeriodCounterRow,
  type PeriodTotalRow,
  periodConferenceCounts,
  periodConferences,
  periodCounters,
  periodTotals,
} from './tables.js';

/** One account's period. */
export interface PeriodKey {
  readonly accountId: string;
  readonly startsAt: Date;
}

/** Text is cheap: only memory bounds them. */
const CONFERENCES_AT_ONCE = 5_000;

type ConferenceUsage = typeof periodConferences.$inferSelect;
export type ConferenceCountRow = typeof periodConferenceCounts.$inferSelect;

/** Adds to the totals of periods; rows come in one order, so that two transactions never wait for each other. */
export async function addTotals(tx: Db, totals: readonly PeriodTotalRow[]): Promise<void> {
  const { accountId, periodStartsAt, serviceCode, accessTypeCode, countryCode, rateKey } = periodTotals;
  for (const chunk of chunksOf(totals)) {
    await tx
      .insert(periodTotals)
      .values(chunk)
      .onConflictDoUpdate({
        target: [accountId, periodStartsAt, serviceCode, accessTypeCode, countryCode, rateKey],
        set: {
          billedSeconds: sql`${periodTotals.billedSeconds} + excluded.billed_seconds`,
          quantity: sql`${periodTotals.quantity} + excluded.quantity`,
          callCount: sql`${periodTotals.callCount} + excluded.call_count`,
          amountSixtieths: sql`${periodTotals.amountSixtieths} + excluded.amount_sixtieths`,
          invoicedSixtieths: sql`${periodTotals.invoicedSixtieths} + excluded.invoiced_sixtieths`,
          invoicedCallCount: sql`${periodTotals.invoicedCallCount} + excluded.invoiced_call_count`,
        },
      });
  }
}

/** Adds charges (or takes them, below 0) to the conferences of a period's usage, and keeps how many conferences it has. */
export async function addConferences(tx: Db, conferences: readonly ConferenceUsage[]): Promise<void> {
  const place = sql.raw('account_id, period_starts_at, service_code, access_type_code');
  for (const chunk of chunksOf(conferences, CONFERENCES_AT_ONCE)) {
    const given = rowsAs('given', {
      ...placeColumns(chunk),
      conference_id: ['uuid', chunk.map(({ conferenceId }) => conferenceId)],
      charge_count: ['int', chunk.map(({ chargeCount }) => chargeCount)],
    });
    // One statement: a conference counts from its first charge to its last, also when two transactions change it.
    await tx.execute(sql`
      with changed as (
        insert into ${periodConferences} as known (${place}, conference_id, charge_count)
        select ${place}, conference_id, charge_count from ${given}
        on conflict (${place}, conference_id) do update set charge_count = known.charge_count + excluded.charge_count
        returning ${place}, conference_id, charge_count
      ), moved as (
        select ${place}, sum((changed.charge_count > 0)::int - (changed.charge_count - given.charge_count > 0)::int)::int as by
        from changed join ${given} using (${place}, conference_id) group by ${place}
      )
      insert into ${periodConferenceCounts} as counts (${place}, conference_count)
      select ${place}, by from moved where by <> 0 order by ${place}
      on conflict (${place}) do update set conference_count = counts.conference_count + excluded.conference_count`);
  }
}

function placeColumns(rows: readonly Omit<ConferenceUsage, 'conferenceId' | 'chargeCount'>[]) {
  return {
    account_id: ['uuid', rows.map(({ accountId }) => accountId)],
    period_starts_at: ['timestamptz', rows.map(({ periodStartsAt }) => periodStartsAt)],
    service_code: ['text', rows.map(({ serviceCode }) => serviceCode)],
    access_type_code: ['text', rows.map(({ accessTypeCode }) => accessTypeCode)],
  } as const;
}

/** A line of an issued invoice, as totals see it. */
export interface InvoicedUsage {
  readonly accountId: string;
  readonly periodStartsAt: Date;
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly countryCode: string;
  readonly rateKey: string;
  readonly amountSixtieths: string;
  readonly callCount: number;
}

/**
 * Marks usage as invoiced, or with `times` -1 as not invoiced after all; the accounts are locked by then, so that
 * nobody else touches these rows.
 */
export async function addInvoiced(tx: Db, usage: readonly InvoicedUsage[], times: 1 | -1 = 1): Promise<void> {
  for (const chunk of chunksOf(usage)) {
    const given = rowsAs('given', {
      ...placeColumns(chunk),
      country_code: ['text', chunk.map(({ countryCode }) => countryCode)],
      rate_key: ['uuid', chunk.map(({ rateKey }) => rateKey)],
      amount: ['numeric', chunk.map(({ amountSixtieths }) => amountSixtieths)],
      call_count: ['int', chunk.map(({ callCount }) => callCount)],
    });
    // Grouped first: an update takes one joined row per total, and two invoices may have lines of the same one.
    await tx.execute(sql`
      update ${periodTotals} as totals set invoiced_sixtieths = invoiced_sixtieths + ${times}::int * line.amount,
        invoiced_call_count = invoiced_call_count + ${times}::int * line.call_count
      from (
        select account_id, period_starts_at, service_code, access_type_code, country_code, rate_key,
          sum(amount) as amount, sum(call_count) as call_count
        from ${given}
        group by 1, 2, 3, 4, 5, 6
      ) as line
      where totals.account_id = line.account_id and totals.period_starts_at = line.period_starts_at
        and totals.service_code = line.service_code and totals.access_type_code = line.access_type_code
        and totals.country_code = line.country_code and totals.rate_key = line.rate_key`);
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

/** What the counters of the periods say. */
export function findPeriodCounters(db: Db, keys: readonly PeriodKey[]): Promise<PeriodCounterRow[]> {
  return db
    .select()
    .from(periodCounters)
    .where(inPeriods([periodCounters.accountId, periodCounters.periodStartsAt], keys));
}

function inPeriods(columns: readonly PgColumn[], keys: readonly PeriodKey[]): SQL {
  const wanted = rowsAs('wanted', {
    account_id: ['uuid', keys.map(({ accountId }) => accountId)],
    starts_at: ['timestamptz', keys.map(({ startsAt }) => startsAt)],
  });
  return sql`(${sql.join([...columns], sql`, `)}) in (select account_id, starts_at from ${wanted})`;
}

/** Usage as a counter of its period counts it. */
export interface Counted {
  readonly accountId: string;
  readonly periodStartsAt: Date;
  readonly counterKey: string;
  readonly beganAt: Date;
  readonly billedSeconds: number;
  readonly chargedSeconds: number;
  /** Free seconds of the period by the rate that counted; what is taken back does not say. */
  readonly allowanceSeconds?: number;
}

/** Moves counters on, or back with `times` -1; nobody else does so for the accounts meanwhile. */
export async function addCounted(tx: Db, counted: readonly Counted[], times: 1 | -1): Promise<void> {
  for (const chunk of chunksOf(counted)) {
    const given = rowsAs('given', {
      account_id: ['uuid', chunk.map(({ accountId }) => accountId)],
      period_starts_at: ['timestamptz', chunk.map(({ periodStartsAt }) => periodStartsAt)],
      counter_key: ['text', chunk.map(({ counterKey }) => counterKey)],
      began_at: ['timestamptz', chunk.map(({ beganAt }) => beganAt)],
      billed: ['int', chunk.map(({ billedSeconds }) => billedSeconds)],
      charged: ['int', chunk.map(({ chargedSeconds }) => chargedSeconds)],
      allowance: ['bigint', chunk.map(({ allowanceSeconds }) => allowanceSeconds ?? null)],
    });
    await tx.execute(sql`
      insert into ${periodCounters} as counter
        (account_id, period_starts_at, counter_key, billed_seconds, charged_seconds, allowance_seconds, last_began_at)
      select account_id, period_starts_at, counter_key, ${times}::int * sum(billed), ${times}::int * sum(charged),
        coalesce((array_agg(allowance order by began_at desc))[1], 0), max(began_at)
      from ${given} group by 1, 2, 3 order by 1, 2, 3
      on conflict (account_id, period_starts_at, counter_key) do update set
        billed_seconds = counter.billed_seconds + excluded.billed_seconds,
        charged_seconds = counter.charged_seconds + excluded.charged_seconds,
        allowance_seconds = case when ${times}::int > 0 then excluded.allowance_seconds else counter.allowance_seconds end,
        last_began_at = greatest(counter.last_began_at, excluded.last_began_at)`);
  }
}

/** What the counters of an account's period say, and the latest start that any of them has counted. */
export async function findCounters(
  db: Db,
  { accountId, periodStartsAt }: { readonly accountId: string; readonly periodStartsAt: Date },
) {
  const rows = await db
    .select()
    .from(periodCounters)
    .where(and(eq(periodCounters.accountId, accountId), eq(periodCounters.periodStartsAt, periodStartsAt)));
  const counters = new Map(
    rows.map((row) => [row.counterKey, { usedSeconds: row.billedSeconds, chargedSeconds: row.chargedSeconds }]),
  );
  return { counters, lastBeganAt: new Date(Math.max(0, ...rows.map((row) => row.lastBeganAt.getTime()))) };
}
