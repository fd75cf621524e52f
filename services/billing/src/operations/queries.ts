import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';

/** Calls that have not been looked at yet. */
export async function countWaitingCalls(db: Db): Promise<number> {
  // A conference is no call: it is priced with its legs.
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from waiting_calls where kind <> 'CONFERENCE'`);
  return row?.count ?? 0;
}

/** Calls that cannot be rated as they are, by what keeps them from it. */
export async function countParkedCalls(db: Db): Promise<{ reason: string; count: number }[]> {
  // That there is one is the index's condition: what is rated, nearly everything, is not read.
  const rows = await db.execute<{ reason: string; count: number }>(sql`
    select reason, count(*)::int as count from received_calls
    where reason is not null and kind <> 'CONFERENCE' group by reason order by reason`);
  return [...rows];
}
