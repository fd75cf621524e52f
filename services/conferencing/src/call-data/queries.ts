import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { afterCursor, orderOf, type Sorting } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { and, isNull, sql } from 'drizzle-orm';
import { type NewParkedCallRecord, type ParkedCallRecordRow, parkedCallRecords } from './tables.js';

/** Keeps each version of a record once; one that was settled and is told again is open again. */
export async function parkCallRecords(tx: Db, rows: readonly NewParkedCallRecord[]): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await tx
      .insert(parkedCallRecords)
      .values(chunk)
      .onConflictDoUpdate({
        target: [parkedCallRecords.source, parkedCallRecords.sourceRecordId, parkedCallRecords.version],
        set: {
          settledAt: null,
          known: sql`excluded.known`,
          reason: sql`excluded.reason`,
          parkedAt: sql`excluded.parked_at`,
        },
        setWhere: sql`${parkedCallRecords.settledAt} is not null`,
      });
  }
}

/** Those that nobody has mended yet. */
export function countParkedCallRecords(db: Db): Promise<number> {
  return db.$count(parkedCallRecords, isNull(parkedCallRecords.settledAt));
}

/** Closes what was parked of records that are taken now. */
export async function settleParkedCallRecords(
  tx: Db,
  records: readonly { readonly source: string; readonly sourceRecordId: string }[],
  now: Date,
): Promise<void> {
  if (records.length === 0) return;
  const sources = sql.param(records.map(({ source }) => source));
  const ids = sql.param(records.map(({ sourceRecordId }) => sourceRecordId));
  await tx
    .update(parkedCallRecords)
    .set({ settledAt: now })
    .where(
      sql`(${parkedCallRecords.source}, ${parkedCallRecords.sourceRecordId}) in (select * from unnest(${sources}::text[], ${ids}::text[]))
        and ${isNull(parkedCallRecords.settledAt)}`,
    );
}

const oldestFirst: Sorting = { columns: [parkedCallRecords.parkedAt, parkedCallRecords.id], direction: 'ascending' };

/** A page of those that are open. */
export function listParkedCallRecords(db: Db, page: Page): Promise<ParkedCallRecordRow[]> {
  return db
    .select()
    .from(parkedCallRecords)
    .where(and(isNull(parkedCallRecords.settledAt), afterCursor(page, oldestFirst)))
    .orderBy(...orderOf(oldestFirst))
    .limit(page.size + 1);
}
