import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import { rowsAs } from '../rows/queries.js';

const settled = sql`(coalesce((select sum(payment.amount_minor) from payments payment where payment.invoice_id = invoice.id), 0)
  + coalesce((select sum(credit.amount_minor) from applied_credits credit where credit.invoice_id = invoice.id), 0))`;
const left = sql`(note.total_minor
  - coalesce((select sum(credit.amount_minor) from applied_credits credit where credit.credit_note_id = note.id), 0))`;

/** What was paid on each invoice, in money or by credit; one of which nothing was is not in it. */
export async function findSettled(db: Db, invoiceIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await db.execute<{ id: string; settledMinor: string }>(sql`
    select invoice.id, ${settled}::text as "settledMinor" from invoices invoice
    where invoice.id = any(${sql.param([...invoiceIds])}::uuid[])`);
  return new Map(rows.flatMap(({ id, settledMinor }) => (settledMinor === '0' ? [] : [[id, BigInt(settledMinor)]])));
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
  /** Since the oldest was due; 0 when none is overdue. */
  readonly oldestOverdueDays: number;
  readonly creditMinor: bigint;
}

/** What of issued invoices is open and overdue, and what of credit notes is not used. */
export async function findBalances(db: Db, days: readonly AccountDay[]): Promise<readonly BalanceRow[]> {
  const today = rowsAs('day', {
    account_id: ['uuid', days.map(({ accountId }) => accountId)],
    today: ['date', days.map((day) => day.today)],
  });
  const rows = await db.execute<Record<'accountId' | 'open' | 'overdue' | 'credit', string> & { days: number }>(sql`
    select day.account_id as "accountId", coalesce(owed.open, 0)::text as open, coalesce(owed.overdue, 0)::text as overdue,
      coalesce(owed.days, 0) as days,
      coalesce((select sum(${left}) from credit_notes note where note.account_id = day.account_id), 0)::text as credit
    from ${today} left join lateral (
      select sum(invoice.total_minor - ${settled}) as open,
        sum(invoice.total_minor - ${settled}) filter (where invoice.due_on < day.today) as overdue,
        max(day.today - invoice.due_on) filter (where invoice.due_on < day.today) as days
      from invoices invoice where invoice.account_id = day.account_id and invoice.state = 'ISSUED'
    ) as owed on true`);
  return rows.map(({ accountId, open, overdue, days: oldest, credit }) => ({
    ...{ accountId, openMinor: BigInt(open), overdueMinor: BigInt(overdue) },
    ...{ oldestOverdueDays: oldest, creditMinor: BigInt(credit) },
  }));
}

/** A credit note of which something is left. */
export interface OpenCredit {
  readonly creditNoteId: string;
  readonly accountId: string;
  readonly leftMinor: bigint;
}

/** Credit that no invoice has used yet, the oldest first; the accounts are locked by then. */
export async function findOpenCredits(tx: Db, accountIds: readonly string[]): Promise<readonly OpenCredit[]> {
  const rows = await tx.execute<{ creditNoteId: string; accountId: string; leftMinor: string }>(sql`
    select * from (
      select note.id as "creditNoteId", note.account_id as "accountId", ${left}::text as "leftMinor", note.issued_at
      from credit_notes note where note.account_id = any(${sql.param([...accountIds])}::uuid[])
    ) as credit where "leftMinor" <> '0' order by issued_at, "creditNoteId"`);
  return rows.map((row) => ({ ...row, leftMinor: BigInt(row.leftMinor) }));
}

/** What of a credit note pays an invoice. */
export interface AppliedCredit {
  readonly creditNoteId: string;
  readonly invoiceId: string;
  readonly amountMinor: bigint;
}

export async function insertAppliedCredits(tx: Db, applied: readonly AppliedCredit[], appliedAt: Date): Promise<void> {
  for (const chunk of chunksOf(applied)) {
    const rows = rowsAs('given', {
      credit_note_id: ['uuid', chunk.map(({ creditNoteId }) => creditNoteId)],
      invoice_id: ['uuid', chunk.map(({ invoiceId }) => invoiceId)],
      amount_minor: ['bigint', chunk.map(({ amountMinor }) => amountMinor)],
    });
    await tx.execute(sql`
      insert into applied_credits (credit_note_id, invoice_id, amount_minor, applied_at)
      select given.*, ${appliedAt.toISOString()}::timestamptz from ${rows}`);
  }
}

/** What of each credit note has paid invoices. */
export async function findApplied(db: Db, creditNoteIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await db.execute<{ id: string; applied: string }>(sql`
    select credit_note_id as id, sum(amount_minor)::text as applied from applied_credits
    where credit_note_id = any(${sql.param([...creditNoteIds])}::uuid[]) group by 1`);
  return new Map(rows.map(({ id, applied }) => [id, BigInt(applied)]));
}
