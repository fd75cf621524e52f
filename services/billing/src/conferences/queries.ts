import type { Db } from '@switchboard/kit/database/open-database';
import { isId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import type { ParkedReason } from '../calls/parking.js';

/** Usage of a conference that shares its fate. */
export interface CallGroup {
  readonly conferenceId: string;
  readonly status: 'waiting' | 'rated' | 'parked';
  readonly reason: ParkedReason | null;
  readonly parkedAt: Date | null;
  /** Legs and add-ons; the conference itself, for its fee, is no call. */
  readonly callCount: number;
}

/** What of the conferences reached billing, by what became of it; of a conference that did not there is nothing. */
export async function findCallsOfConferences(db: Db, conferenceIds: readonly string[]): Promise<readonly CallGroup[]> {
  const ids = sql.param(conferenceIds.filter(isId));
  // Each record is looked up by its key: joined to them PostgreSQL might read months of records.
  const rows = await db.execute<Omit<CallGroup, 'parkedAt'> & { parkedAt: string | null } & Record<string, unknown>>(
    sql`select key.conference_id as "conferenceId", call.status, call.reason, call.parked_at::text as "parkedAt",
      count(*) filter (where call.kind <> 'CONFERENCE')::int as "callCount"
    from call_record_keys key, lateral (
      select reason, parked_at, kind, case when reason is not null then 'parked'
        when exists (select 1 from waiting_calls where call_record_id = key.call_record_id) then 'waiting'
        else 'rated' end as status
      from received_calls
      where call_record_id = key.call_record_id and joined_at = key.joined_at limit 1
    ) as call
    where key.conference_id = any(${ids}::uuid[]) group by 1, 2, 3, call.parked_at`,
  );
  return rows.map((row) => ({ ...row, parkedAt: row.parkedAt === null ? null : new Date(row.parkedAt) }));
}

/** Charges of a conference that were made at once and are on the same invoice. */
export interface ChargeGroup {
  readonly conferenceId: string;
  readonly kind: 'rate' | 'reversal';
  /** Not taken back. */
  readonly live: boolean;
  readonly chargedAt: Date;
  /** The invoice that demands them, or did until they were taken back. */
  readonly invoiceId: string | null;
  /** Of reversals: the credit note that gives them back. */
  readonly creditNoteId: string | null;
  readonly currency: string;
  readonly chargeCount: number;
  readonly amountSixtieths: string;
}

/** Charges of the conferences, those that were taken back and their reversals included. */
export async function findChargesOfConferences(
  db: Db,
  conferenceIds: readonly string[],
): Promise<readonly ChargeGroup[]> {
  const ids = sql.param(conferenceIds.filter(isId));
  const columns = sql`conference_id, kind, reversed, charged_at, invoice_line_id, credit_line_id, currency, amount_sixtieths`;
  const rows = await db.execute<Omit<ChargeGroup, 'chargedAt'> & { chargedAt: string } & Record<string, unknown>>(sql`
    select charge.conference_id as "conferenceId", charge.kind, charge.kind = 'rate' and not charge.reversed as live,
      charge.charged_at::text as "chargedAt", line.invoice_id as "invoiceId", credit.credit_note_id as "creditNoteId",
      charge.currency, count(*)::int as "chargeCount", sum(charge.amount_sixtieths)::text as "amountSixtieths"
    from (
      select live.* from call_record_keys key, lateral (
        select ${columns} from charges
        where call_record_id = key.call_record_id and began_at = key.joined_at and kind = 'rate' and not reversed limit 1
      ) as live where key.conference_id = any(${ids}::uuid[])
      union all
      select ${columns} from charges where conference_id = any(${ids}::uuid[]) and (kind = 'reversal' or reversed)
    ) as charge
    left join invoice_lines line on line.id = charge.invoice_line_id
    left join credit_note_lines credit on credit.id = charge.credit_line_id
    group by 1, 2, 3, charge.charged_at, 5, 6, 7`);
  return rows.map((row) => ({ ...row, chargedAt: new Date(row.chargedAt) }));
}

/** When each of the invoices was paid in full; one that is not is not among them. */
export async function findPaidInstants(
  db: Db,
  invoiceIds: readonly string[],
): Promise<readonly { readonly invoiceId: string; readonly paidAt: Date }[]> {
  const rows = await db.execute<{ invoiceId: string; paidAt: string | null }>(sql`
    select invoice.id as "invoiceId", greatest(
      (select max(received_at) from payments where invoice_id = invoice.id),
      (select max(applied_at) from applied_credits where invoice_id = invoice.id),
      invoice.issued_at)::text as "paidAt"
    from invoices invoice where invoice.id = any(${sql.param([...invoiceIds])}::uuid[]) and invoice.state = 'PAID'`);
  return rows.flatMap(({ invoiceId, paidAt }) => (paidAt === null ? [] : [{ invoiceId, paidAt: new Date(paidAt) }]));
}
