import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import type { RoundingMode } from '../rates/rate-terms.js';
import { rowsAs } from '../rows/queries.js';

/** In the place of a credit note's line: of a reversal that comes to nothing, or whose invoice is void. */
export const NOTHING_DUE = '00000000-0000-0000-0000-000000000000';

/** A reversal of what an issued invoice demands. */
export interface OwedReversal {
  readonly id: string;
  readonly beganAt: Date;
  readonly lineId: string;
  readonly amountSixtieths: string;
  readonly roundingMode: RoundingMode;
  /** The credit note's line that gives it back; null while it is owed. */
  readonly creditLineId: string | null;
  /** Whether its record was corrected since. */
  readonly isCorrected: boolean;
}

/** All reversals of the lines' charges. */
export async function findReversalsOf(tx: Db, lineIds: readonly string[]): Promise<readonly OwedReversal[]> {
  const ids = sql.param([...lineIds]);
  const rows = await tx.execute<Omit<OwedReversal, 'beganAt'> & { beganAt: string } & Record<string, unknown>>(sql`
    select id, began_at::text as "beganAt", invoice_line_id as "lineId", amount_sixtieths::text as "amountSixtieths",
      rounding_mode as "roundingMode", credit_line_id as "creditLineId",
      exists (select 1 from received_calls call join call_record_keys key using (call_record_id, joined_at)
        where key.call_record_id = charges.call_record_id and call.revision > 1) as "isCorrected"
    from charges where invoice_line_id = any(${ids}::uuid[]) and kind = 'reversal'`);
  return rows.map((row) => ({ ...row, beganAt: new Date(row.beganAt) }));
}

/** Lines of which something was taken back and is not credited yet. */
export async function findLinesToCredit(
  db: Db,
  { limit, except }: { readonly limit: number; readonly except: readonly string[] },
): Promise<readonly string[]> {
  const rows = await db.execute<{ lineId: string }>(sql`
    select distinct invoice_line_id as "lineId" from charges
    where kind = 'reversal' and invoice_line_id is not null and credit_line_id is null
      and not invoice_line_id = any(${sql.param([...except])}::uuid[]) limit ${limit}`);
  return rows.map(({ lineId }) => lineId);
}

/** Names the credit note's line that gives each reversal back. */
export async function markCredited(
  tx: Db,
  credited: readonly (Pick<OwedReversal, 'id' | 'beganAt'> & { readonly creditLineId: string })[],
): Promise<void> {
  for (const chunk of chunksOf(credited)) {
    const given = rowsAs('given', {
      id: ['uuid', chunk.map(({ id }) => id)],
      began_at: ['timestamptz', chunk.map(({ beganAt }) => beganAt)],
      credit_line_id: ['uuid', chunk.map(({ creditLineId }) => creditLineId)],
    });
    await tx.execute(sql`
      update charges set credit_line_id = given.credit_line_id
      from ${given} where charges.id = given.id and charges.began_at = given.began_at`);
  }
}

/** What of each line is live: what making its invoice void sets free. */
export async function findLiveSums(tx: Db, lineIds: readonly string[]) {
  const ids = sql.param([...lineIds]);
  const rows = await tx.execute<{ lineId: string; amountSixtieths: string; callCount: number }>(sql`
    select invoice_line_id as "lineId", sum(amount_sixtieths)::text as "amountSixtieths", count(*)::int as "callCount"
    from charges where invoice_line_id = any(${ids}::uuid[]) and kind = 'rate' and not reversed group by 1`);
  return new Map(rows.map((row) => [row.lineId, row]));
}
