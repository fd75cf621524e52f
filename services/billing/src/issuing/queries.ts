import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import { lockAgenda } from '../contracts/queries.js';
import type { PartySnapshot, SellerSnapshot } from '../invoices/queries.js';

import { rowsAs } from '../rows/queries.js';

export type { SellerSnapshot } from '../invoices/queries.js';

/** Numbers that were taken of a series. */
export interface TakenNumbers {
  readonly first: number;
  /** The latest day of issue in the series, the given one included. */
  readonly lastIssuedOn: string;
}

/**
 * Takes the next `count` numbers of a series; the series stays locked until the transaction ends, and a rollback gives
 * them back.
 */
export async function takeNumbers(
  tx: Db,
  series: string,
  { count, day }: { count: number; day: string },
): Promise<TakenNumbers> {
  const [row] = await tx.execute<{ first: number; lastIssuedOn: string }>(sql`
    insert into invoice_series as known (series, last_number, last_issued_on) values (${series}, ${count}::int, ${day}::date)
    on conflict (series) do update set last_number = known.last_number + excluded.last_number,
      last_issued_on = greatest(known.last_issued_on, excluded.last_issued_on)
    returning last_number - ${count}::int + 1 as first, last_issued_on::text as "lastIssuedOn"`);
  if (!row) throw new Error(`no number in series ${series}`);
  return row;
}

/** An invoice as it is issued. */
export interface Issue {
  readonly id: string;
  readonly number: string;
  readonly state: 'ISSUED' | 'PAID';
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly issuedAt: Date;
  readonly buyer: PartySnapshot | null;
  readonly seller: SellerSnapshot | null;
  readonly language: string | null;
}

export async function markIssued(tx: Db, issues: readonly Issue[]): Promise<void> {
  for (const chunk of chunksOf(issues)) {
    const rows = rowsAs('issue', {
      id: ['uuid', chunk.map(({ id }) => id)],
      number: ['text', chunk.map((issue) => issue.number)],
      state: ['text', chunk.map(({ state }) => state)],
      issued_on: ['date', chunk.map(({ issuedOn }) => issuedOn)],
      due_on: ['date', chunk.map(({ dueOn }) => dueOn)],
      issued_at: ['timestamptz', chunk.map(({ issuedAt }) => issuedAt)],
      buyer: ['jsonb', chunk.map(({ buyer }) => buyer && JSON.stringify(buyer))],
      seller: ['jsonb', chunk.map(({ seller }) => seller && JSON.stringify(seller))],
      language: ['text', chunk.map(({ language }) => language)],
    });
    await tx.execute(sql`
      update invoices as invoice set number = issue.number, state = issue.state, issued_on = issue.issued_on,
        due_on = issue.due_on, issued_at = issue.issued_at, buyer = issue.buyer, seller = issue.seller, language = issue.language
      from ${rows}
      where invoice.id = issue.id`);
  }
}

/** A reason as it is told in a language. */
export interface ToldReason {
  readonly language: string;
  readonly reasonCode: string;
  readonly reason: string;
}

/** Tells why there is no VAT in each draft's language. */
export async function tellTaxReasons(
  tx: Db,
  drafts: readonly { readonly id: string; readonly language: string }[],
  reasons: readonly ToldReason[],
): Promise<void> {
  const draft = rowsAs('draft', {
    id: ['uuid', drafts.map(({ id }) => id)],
    language: ['text', drafts.map(({ language }) => language)],
  });
  const told = rowsAs('told', {
    language: ['text', reasons.map(({ language }) => language)],
    code: ['text', reasons.map(({ reasonCode }) => reasonCode)],
    reason: ['text', reasons.map(({ reason }) => reason)],
  });
  await tx.execute(sql`
    update invoice_taxes tax set reason = told.reason from ${draft}, ${told}
    where tax.invoice_id = draft.id and told.language = draft.language and told.code = tax.reason_code`);
}

/** An account and a period of it that has ended, or may have. */
export interface PeriodToClose {
  readonly accountId: string;
  readonly customerId: string;
  /** An instant within it. */
  readonly within: Date;
}

/** Accounts whose next period to be looked at is over; of one that was never looked at, the period of its opening. */
export async function findPeriodsToClose(
  db: Db,
  { now, after, limit }: { readonly now: Date; readonly after: string | null; readonly limit: number },
): Promise<readonly PeriodToClose[]> {
  const rows = await db.execute<{ accountId: string; customerId: string; within: string }>(sql`
    select account.id as "accountId", account.customer_id as "customerId",
      coalesce(closes_at - interval '1 millisecond', account.opened_at)::text as within
    from invoicing_agenda agenda join billing_accounts account on account.customer_id = agenda.customer_id
    where (closes_at is null or closes_at <= ${now.toISOString()}::timestamptz)
      and (${after}::uuid is null or account.id > ${after}::uuid)
    order by account.id limit ${limit}`);
  return rows.map((row) => ({ ...row, within: new Date(row.within) }));
}

export async function markClosed(
  tx: Db,
  closed: readonly { readonly customerId: string; readonly closesAt: Date }[],
): Promise<void> {
  await lockAgenda(
    tx,
    closed.map(({ customerId }) => customerId),
  );
  const rows = rowsAs('given', {
    customer_id: ['uuid', closed.map(({ customerId }) => customerId)],
    closes_at: ['timestamptz', closed.map(({ closesAt }) => closesAt)],
  });
  await tx.execute(sql`
    update invoicing_agenda agenda set closes_at = greatest(agenda.closes_at, given.closes_at)
    from ${rows} where agenda.customer_id = given.customer_id`);
}

/** Forgets when the period ends: the account's cycle is another now. */
export async function forgetClosing(tx: Db, customerId: string): Promise<void> {
  await tx.execute(sql`update invoicing_agenda set closes_at = null where customer_id = ${customerId}`);
}

/**
 * Periods that began before the instant, with charges that are on no invoice and not disputed, or with a draft that is
 * stale. What is kept per period says which to look at, however many charges there are.
 */
export async function findPeriodsToGather(
  db: Db,
  { startingBefore, limit }: { readonly startingBefore: Date; readonly limit: number },
): Promise<readonly PeriodToClose[]> {
  const before = startingBefore.toISOString();
  const rows = await db.execute<{ accountId: string; customerId: string; within: string }>(sql`
    select account.id as "accountId", account.customer_id as "customerId", period.starts_at::text as within from (
      select distinct account_id, period_starts_at as starts_at from period_totals
      where call_count > invoiced_call_count and period_starts_at < ${before}::timestamptz
    ) as period join billing_accounts account on account.id = period.account_id
    where exists (
      select 1 from charges where charges.account_id = period.account_id and charges.period_starts_at = period.starts_at
        and charges.began_at >= period.starts_at and charges.began_at < period.starts_at + interval '33 days'
        and charges.invoice_line_id is null and charges.kind = 'rate' and not charges.reversed
        and not exists (select 1 from disputes dispute where dispute.state = 'OPEN' and dispute.account_id = charges.account_id
          and (dispute.charge_id = charges.id or dispute.call_record_id = charges.call_record_id)))
    union
    select account.id, account.customer_id, invoices.period_starts_at::text from invoices
    join billing_accounts account on account.id = invoices.account_id
    where invoices.state = 'DRAFT' and invoices.stale and invoices.kind = 'PERIOD'
      and invoices.period_starts_at < ${before}::timestamptz
    order by 3, 1 limit ${limit}`);
  return rows.map((row) => ({ ...row, within: new Date(row.within) }));
}

/** Which of the accounts' periods have an issued invoice already that is not void, from the given ones on. */
export async function findInvoicedPeriods(
  db: Db,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const ids = sql.param([...accountIds]);
  const rows = await db.execute<{ accountId: string; startsAt: string }>(sql`
    select distinct account_id as "accountId", period_starts_at::text as "startsAt" from invoices
    where account_id = any(${ids}::uuid[]) and kind = 'PERIOD' and state not in ('DRAFT', 'VOID')`);
  const periods = new Map<string, Set<number>>();
  for (const { accountId, startsAt } of rows)
    periods.set(accountId, (periods.get(accountId) ?? new Set<number>()).add(new Date(startsAt).getTime()));
  return periods;
}

/** Drafts whose grace is over, those first that have waited longest. */
export async function findDraftsToIssue(
  db: Db,
  { now, limit, except }: { readonly now: Date; readonly limit: number; readonly except: readonly string[] },
): Promise<readonly { readonly id: string; readonly customerId: string }[]> {
  return db.execute<{ id: string; customerId: string }>(sql`
    select invoice.id, account.customer_id as "customerId" from invoices invoice
    join billing_accounts account on account.id = invoice.account_id
    where invoice.state = 'DRAFT' and invoice.issue_after <= ${now.toISOString()}::timestamptz
      and not invoice.id = any(${sql.param([...except])}::uuid[])
    order by invoice.issue_after, invoice.id limit ${limit}`);
}

/** Conferences of the accounts whose usage is on no invoice and has its price, each with its earliest start. */
export async function findRatedConferences(
  db: Db,
  { customerIds, limit }: { readonly customerIds: readonly string[]; readonly limit: number },
): Promise<readonly { readonly accountId: string; readonly conferenceId: string; readonly beganAt: Date }[]> {
  const ids = sql.param([...customerIds]);
  const rows = await db.execute<{ accountId: string; conferenceId: string; beganAt: string }>(sql`
    select charges.account_id as "accountId", charges.conference_id as "conferenceId", min(charges.began_at)::text as "beganAt"
    from charges join billing_accounts account on account.id = charges.account_id
    where account.customer_id = any(${ids}::uuid[]) and charges.invoice_line_id is null and charges.kind = 'rate'
      and not charges.reversed and not exists (
        select 1 from waiting_calls call where call.customer_id = account.customer_id
          and call.conference_id = charges.conference_id)
    group by 1, 2 order by 3 limit ${limit}`);
  return rows.map((row) => ({ ...row, beganAt: new Date(row.beganAt) }));
}

const INVOICING = sql`hashtextextended('invoicing', 2)`;

/** Keeps the workers of all processes from invoicing until the transaction ends: history that is brought in has its own days. */
export async function holdInvoicing(tx: Db): Promise<void> {
  // Whoever holds it asks nothing here while the history comes in, for however long that takes.
  await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
  await tx.execute(sql`select pg_advisory_xact_lock(${INVOICING})`);
}

/** Whether somebody holds it. */
export async function isInvoicingHeld(db: Db): Promise<boolean> {
  const [row] = await db.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock_shared(${INVOICING}) as free`);
  return row?.free !== true;
}
