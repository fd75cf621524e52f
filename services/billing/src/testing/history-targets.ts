import type { Db } from '@switchboard/kit/database/open-database';
import { type SQL, sql } from 'drizzle-orm';

/** Something that an act of a history is about. */
type Target<Columns extends string> = Readonly<Record<Columns | 'id', string>>;

/** One of the rows, by chance: the same roll picks the same among the same. */
async function pick<Columns extends string = 'id'>(
  db: Db,
  rows: SQL,
  roll: number,
): Promise<Target<Columns> | undefined> {
  const [found] = await db.execute<Target<Columns>>(sql`
    select * from (${rows}) as row order by md5(row.id::text || ${String(roll)}) limit 1`);
  return found;
}

const issued = sql`state not in ('DRAFT', 'VOID')`;

export const pickCustomer = (db: Db, roll: number) =>
  pick<'accountId' | 'number'>(
    db,
    sql`select customer_id as id, id as "accountId", number from billing_accounts`,
    roll,
  );

export const pickRecord = (db: Db, roll: number) =>
  pick<'customerId' | 'conferenceId' | 'joinedAt' | 'leftAt' | 'revision'>(
    db,
    sql`select call_record_id as id, customer_id as "customerId", conference_id as "conferenceId",
      joined_at::text as "joinedAt", left_at::text as "leftAt", revision::text as revision
      from received_calls where kind = 'LEG'`,
    roll,
  );

export const pickCharge = (db: Db, roll: number) =>
  pick(db, sql`select id from charges where kind = 'rate' and not reversed`, roll);

export const pickLine = (db: Db, roll: number) =>
  pick(db, sql`select id from invoice_lines where invoice_id in (select id from invoices where ${issued})`, roll);

export const pickInvoice = (db: Db, roll: number) =>
  pick<'number' | 'open'>(
    db,
    sql`select id, number, (total_minor
      - coalesce((select sum(amount_minor) from payments where invoice_id = invoices.id), 0)
      - coalesce((select sum(amount_minor) from applied_credits where invoice_id = invoices.id), 0))::text as open
      from invoices where ${issued}`,
    roll,
  );

export const pickDispute = (db: Db, roll: number) => pick(db, sql`select id from disputes where state = 'OPEN'`, roll);

export async function pickDrafts(db: Db, roll: number, limit: number): Promise<readonly string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from invoices where state = 'DRAFT' order by md5(id::text || ${String(roll)}) limit ${limit}`);
  return rows.map(({ id }) => id);
}
