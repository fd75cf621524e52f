import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import type { DetailFacts } from './document-facts.js';

/** Which documents to list. */
export interface DocumentsPage {
  /** Such as `2026-10`. */
  readonly month: string;
  /** Of these accounts alone. */
  readonly accountIds?: readonly string[] | undefined;
  /** The last number of the page before. */
  readonly after: string;
  readonly limit: number;
}

/** A page of issued invoices, by number, whose period's first day, in the account's time zone, lies in the month. */
export async function listIssuedInvoices(db: Db, { month, accountIds, after, limit }: DocumentsPage) {
  const [first, last] = around(month);
  return db.execute<{ id: string; number: string }>(sql`
    select invoice.id, invoice.number
    from invoices invoice join billing_accounts account on account.id = invoice.account_id
    where invoice.number > ${after} and invoice.period_starts_at between ${first}::timestamptz and ${last}::timestamptz
      and to_char(invoice.period_starts_at at time zone account.time_zone, 'YYYY-MM') = ${month} ${among(accountIds)}
    order by invoice.number limit ${limit}`);
}

/** A page of credit notes, by number, whose day of issue lies in the month. */
export async function listCreditNotes(db: Db, { month, accountIds, after, limit }: DocumentsPage) {
  return db.execute<{ id: string; number: string }>(sql`
    select note.id, note.number from credit_notes note join billing_accounts account on account.id = note.account_id
    where note.number > ${after} and to_char(note.issued_on, 'YYYY-MM') = ${month} ${among(accountIds)}
    order by note.number limit ${limit}`);
}

function among(accountIds: readonly string[] | undefined) {
  return accountIds === undefined ? sql`` : sql`and account.id = any(${sql.param([...accountIds])}::uuid[])`;
}

/** Instants between which the month lies in every time zone. */
function around(month: string): readonly [string, string] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const last = new Date(first);
  first.setUTCDate(first.getUTCDate() - 1);
  last.setUTCDate(last.getUTCDate() + 32);
  return [first.toISOString(), last.toISOString()];
}

/** Credit that the invoices were paid with at issue: that of earlier invoices' notes. */
export async function findPrepaid(db: Db, invoiceIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  // A note pays the invoice that it corrects later than at its issue, and others only at theirs.
  const rows = await db.execute<{ id: string; prepaid: string }>(sql`
    select credit.invoice_id as id, sum(credit.amount_minor)::text as prepaid
    from applied_credits credit join credit_notes note on note.id = credit.credit_note_id
    where credit.invoice_id = any(${sql.param([...invoiceIds])}::uuid[]) and note.invoice_id <> credit.invoice_id
    group by 1`);
  return new Map(rows.map(({ id, prepaid }) => [id, BigInt(prepaid)]));
}

/** What a package costs, by the line whose usage is sold in packages: charges of one line have one rate. */
export async function findPackagePrices(db: Db, lineIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.execute<{ lineId: string; price: string }>(sql`
    select line.id as "lineId", charge.part -> 'segments' -> 0 ->> 'unitPrice' as price
    from invoice_lines line cross join lateral (
      select charges.parts -> 0 as part from charges where charges.invoice_line_id = line.id limit 1
    ) as charge
    where line.id = any(${sql.param([...lineIds])}::uuid[]) and line.unit_price is null
      and charge.part ->> 'priceModel' = 'PACKAGE' and charge.part -> 'segments' -> 0 ? 'packages'`);
  return new Map(rows.map(({ lineId, price }) => [lineId, price]));
}

/** The charges of lines with what was received of their usage; what was taken back since stays on what was issued. */
export async function findDetails(db: Db, lineIds: readonly string[]): Promise<readonly DetailFacts[]> {
  const rows = await db.execute<Omit<DetailFacts, 'beganAt'> & { beganAt: string } & Record<string, unknown>>(sql`
    select charge.invoice_line_id as "lineId", charge.call_record_id as "callRecordId", charge.conference_id as "conferenceId",
      charge.usage_kind as "usageKind", charge.service_code as "serviceCode", charge.began_at::text as "beganAt",
      charge.billed_seconds as "billedSeconds", charge.unit_price::text as "unitPrice",
      charge.amount_sixtieths::text as "amountSixtieths", call.remote_number as "remoteNumber"
    from charges charge left join received_calls call
      on call.call_record_id = charge.call_record_id and call.joined_at = charge.began_at
    where charge.invoice_line_id = any(${sql.param([...lineIds])}::uuid[]) and charge.kind = 'rate'`);
  return rows.map((row) => ({ ...row, beganAt: new Date(row.beganAt) }));
}
