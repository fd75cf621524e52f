import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isCode, isId } from '@switchboard/kit/ids';
import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { paidOn } from '../payments/queries.js';
import { rowsAs } from '../rows/queries.js';
import { type InvoiceLineRow, type InvoiceRow, type InvoiceState, invoiceLines, invoices } from './tables.js';

/** A line with its invoice's currency. */
export type InvoiceLine = InvoiceLineRow & { readonly currency: string };

export function findInvoices(db: Db, ids: readonly string[]): Promise<InvoiceRow[]> {
  return db
    .select()
    .from(invoices)
    .where(inArray(invoices.id, ids.filter(isId)));
}

export function findInvoicesByNumber(db: Db, numbers: readonly string[]): Promise<InvoiceRow[]> {
  return db
    .select()
    .from(invoices)
    .where(inArray(invoices.number, numbers.filter(isCode)));
}

/** A page of each account's invoices, the newest period first. */
export function findInvoicePages(db: Db, accountIds: readonly string[], page: Page) {
  const columns = [invoices.periodStartsAt, invoices.id];
  return topPerParent(db, invoices, {
    parent: invoices.accountId,
    parentIds: accountIds,
    page,
    columns,
    direction: 'descending',
  });
}

export function findLines(db: Db, invoiceIds: readonly string[]): Promise<InvoiceLine[]> {
  return db
    .select({ ...getTableColumns(invoiceLines), currency: invoices.currency })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(inArray(invoiceLines.invoiceId, [...invoiceIds]))
    .orderBy(asc(invoiceLines.invoiceId), asc(invoiceLines.position));
}

export interface AccountDay {
  readonly accountId: string;
  /** Today in the account's time zone. */
  readonly today: string;
}

export interface BalanceRow {
  readonly accountId: string;
  readonly openMinor: bigint;
  readonly overdueMinor: bigint;
}

/** What is issued and not paid, and of that what is past its last day to pay. */
export function findBalances(db: Db, days: readonly AccountDay[]): Promise<BalanceRow[]> {
  const today = rowsAs('day', {
    account_id: ['uuid', days.map(({ accountId }) => accountId)],
    today: ['date', days.map((day) => day.today)],
  });
  const owed = sql`${invoices.totalMinor} - ${paidOn(invoices.id)}`;
  // A draft demands nothing, and of a paid one nothing is open.
  return db
    .select({
      accountId: invoices.accountId,
      openMinor: sql`sum(${owed})`.mapWith(BigInt),
      overdueMinor: sql`coalesce(sum(${owed}) filter (where ${invoices.dueOn} < day.today), 0)`.mapWith(BigInt),
    })
    .from(invoices)
    .innerJoin(today, eq(invoices.accountId, sql`day.account_id`))
    .where(eq(invoices.state, 'ISSUED'))
    .groupBy(invoices.accountId);
}

/** Drafts of the accounts and periods, locked with their accounts. */
export async function findDrafts(
  tx: Db,
  places: readonly { readonly accountId: string; readonly periodStartsAt: Date }[],
): Promise<InvoiceRow[]> {
  const wanted = rowsAs('wanted', {
    account_id: ['uuid', places.map(({ accountId }) => accountId)],
    starts_at: ['timestamptz', places.map(({ periodStartsAt }) => periodStartsAt)],
  });
  const place = sql`(${invoices.accountId}, ${invoices.periodStartsAt})`;
  return tx
    .select()
    .from(invoices)
    .where(and(eq(invoices.state, 'DRAFT'), sql`${place} in (select account_id, starts_at from ${wanted})`));
}

export function lockInvoices(tx: Db, ids: readonly string[]): Promise<InvoiceRow[]> {
  return tx
    .select()
    .from(invoices)
    .where(inArray(invoices.id, ids.filter(isId)))
    .orderBy(asc(invoices.id))
    .for('update');
}

/** Writes drafts, in place of an earlier draft of the same id. */
export async function saveDrafts(tx: Db, rows: readonly InvoiceRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await tx
      .insert(invoices)
      .values(chunk)
      .onConflictDoUpdate({
        target: invoices.id,
        set: {
          // Currency and period are not among them: an account with charges keeps its currency and zone.
          preparedAt: sql`excluded.prepared_at`,
          vatPercent: sql`excluded.vat_percent`,
          stale: sql`excluded.stale`,
          issueAfter: sql`excluded.issue_after`,
          rateSetVersion: sql`excluded.rate_set_version`,
          lineNetMinor: sql`excluded.line_net_minor`,
          allowanceMinor: sql`excluded.allowance_minor`,
          netMinor: sql`excluded.net_minor`,
          taxMinor: sql`excluded.tax_minor`,
          totalMinor: sql`excluded.total_minor`,
        },
      });
  }
}

export async function insertLines(tx: Db, rows: readonly InvoiceLineRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(invoiceLines).values(chunk);
}

export async function deleteLines(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(invoiceLines).where(inArray(invoiceLines.id, [...ids]));
}

export async function deleteDrafts(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(invoices).where(inArray(invoices.id, [...ids]));
}

/**
 * Takes the next `count` numbers of a series; the series stays locked until the transaction ends, and a rollback gives
 * them back.
 * @returns the first of them.
 */
export async function takeNumbers(tx: Db, series: string, count: number): Promise<number> {
  const [row] = await tx.execute<{ first: number }>(sql`
    insert into invoice_series as known (series, last_number) values (${series}, ${count}::int)
    on conflict (series) do update set last_number = known.last_number + excluded.last_number
    returning last_number - ${count}::int + 1 as first`);
  if (!row) throw new Error(`no number in series ${series}`);
  return row.first;
}

/** An invoice as it is issued. */
export interface Issue {
  readonly id: string;
  readonly number: string;
  readonly state: InvoiceState;
  readonly issuedOn: string;
  readonly dueOn: string;
}

export async function markIssued(tx: Db, issues: readonly Issue[]): Promise<void> {
  for (const chunk of chunksOf(issues)) {
    const rows = rowsAs('issue', {
      id: ['uuid', chunk.map(({ id }) => id)],
      number: ['text', chunk.map((issue) => issue.number)],
      state: ['text', chunk.map(({ state }) => state)],
      issued_on: ['date', chunk.map(({ issuedOn }) => issuedOn)],
      due_on: ['date', chunk.map(({ dueOn }) => dueOn)],
    });
    await tx.execute(sql`
      update ${invoices} as invoice set number = issue.number, state = issue.state,
        issued_on = issue.issued_on, due_on = issue.due_on
      from ${rows}
      where invoice.id = issue.id`);
  }
}

export async function markPaid(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(invoices)
      .set({ state: 'PAID' })
      .where(inArray(invoices.id, [...ids]));
}

/** The invoices of lines, with their states, as a table to be joined. */
export function invoicesOfLines(db: Db) {
  return db
    .select({
      // Named apart from the columns of what it is joined to.
      lineId: sql<string>`${invoiceLines.id}`.as('line_id'),
      invoiceId: sql<string>`${invoices.id}`.as('invoice_id_of_line'),
      state: sql<InvoiceState>`${invoices.state}`.as('invoice_state'),
    })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .as('invoice_of_line');
}

/** Drafts from which a charge was taken: they are made anew before they are issued. */
export async function markDraftsStale(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(invoices)
    .set({ stale: true })
    .where(and(eq(invoices.state, 'DRAFT'), inArray(invoices.id, [...new Set(ids)])));
}
