import type { Db } from '@switchboard/kit/database/open-database';
import { and, count, isNotNull, ne, sql } from 'drizzle-orm';
import { receivedCalls, waitingCalls } from '../tables.js';

// A conference is no call: it is priced with its legs.
const CONFERENCE = 'CONFERENCE';

/** Calls that have not been looked at yet. */
export function countWaitingCalls(db: Db): Promise<number> {
  return db.$count(waitingCalls, ne(waitingCalls.kind, CONFERENCE));
}

/** Calls that cannot be rated as they are, by what keeps them from it. */
export async function countParkedCalls(db: Db): Promise<{ reason: string; count: number }[]> {
  const { kind, reason } = receivedCalls;
  return (
    db
      // Not null by what is parked.
      .select({ reason: sql<string>`${reason}`, count: count() })
      .from(receivedCalls)
      // That there is one is the index's condition: what is rated, nearly everything, is not read.
      .where(and(isNotNull(reason), ne(kind, CONFERENCE)))
      .groupBy(reason)
      .orderBy(reason)
  );
}
