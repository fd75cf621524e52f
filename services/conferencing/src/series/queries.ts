import type { Db } from '@switchboard/kit/database/open-database';
import { isId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { reservationSeries, type SeriesRow } from './tables.js';

export async function addSeries(tx: Db, row: SeriesRow): Promise<void> {
  await tx.insert(reservationSeries).values(row);
}

export function findSeries(db: Db, ids: readonly string[]): Promise<SeriesRow[]> {
  return db
    .select()
    .from(reservationSeries)
    .where(sql`${reservationSeries.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}
