import type { Db } from '@switchboard/kit/database/open-database';
import { and, count, ne, sql } from 'drizzle-orm';
import { receivedCalls } from '../tables.js';

// A conference is no call: it is priced with its legs.
const isCall = ne(receivedCalls.kind, 'CONFERENCE');

/** Calls that have not been looked at yet. */
export function countWaitingCalls(db: Db): Promise<number> {
  // Not a parameter, or the planner could not tell that it is the index's condition.
  return db.$count(receivedCalls, and(sql`${receivedCalls.status} = 'waiting'`, isCall));
}

/** Calls that cannot be rated as they are, by what keeps them from it. */
export async function countParkedCalls(db: Db): Promise<{ reason: string; count: number }[]> {
  const { status, reason } = receivedCalls;
  return (
    db
      // Not null by what is parked.
      .select({ reason: sql<string>`${reason}`, count: count() })
      .from(receivedCalls)
      // `<> 'rated'` is the index's condition: what is rated, nearly everything, is not read.
      .where(and(sql`${status} <> 'rated' and ${status} = 'parked'`, isCall))
      .groupBy(reason)
      .orderBy(reason)
  );
}
