import { insertRows } from '@switchboard/kit/database/insert-rows';
import type { Db } from '@switchboard/kit/database/open-database';
import { isId } from '@switchboard/kit/ids';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { callRecords, type NewCallRecord } from './tables.js';

export function findCallRecords(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(callRecords)
    .where(sql`${callRecords.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

/** In the order of joining. */
export function findCallRecordsOfConferences(db: Db, conferenceIds: readonly string[]) {
  return db
    .select()
    .from(callRecords)
    .where(sql`${callRecords.conferenceId} = any(${sql.param([...conferenceIds])}::uuid[])`)
    .orderBy(asc(callRecords.joinedAt), asc(callRecords.id));
}

/** How a source names its records. */
export interface SourceRecord {
  readonly source: string;
  readonly sourceRecordId: string;
}

export function findCallRecordsBySource(db: Db, records: readonly SourceRecord[]) {
  // In pairs: another source may use the same id for another record.
  const sources = sql.param(records.map(({ source }) => source));
  const ids = sql.param(records.map(({ sourceRecordId }) => sourceRecordId));
  return db
    .select()
    .from(callRecords)
    .where(
      sql`(${callRecords.source}, ${callRecords.sourceRecordId}) in (select * from unnest(${sources}::text[], ${ids}::text[]))`,
    );
}

export async function addCallRecords(tx: Db, rows: readonly NewCallRecord[]): Promise<void> {
  const whole = rows.map((row) => ({ ...row, leaveAssumed: row.leaveAssumed ?? false, revision: row.revision ?? 0 }));
  await insertRows(tx, callRecords, whole);
}

/** What of a record a correction replaces. */
export type CorrectedContent = Pick<
  NewCallRecord,
  'caller' | 'accessTypeCode' | 'countryCode' | 'joinedAt' | 'leftAt' | 'leaveAssumed' | 'payload' | 'revision'
>;

export async function replaceCallRecord(tx: Db, id: string, content: CorrectedContent): Promise<void> {
  await tx.update(callRecords).set(content).where(eq(callRecords.id, id));
}

/** From the first joining to the last leaving of each conference, and how many legs there were. */
export function findSpans(db: Db, conferenceIds: readonly string[]) {
  return db
    .select({
      conferenceId: callRecords.conferenceId,
      startedAt: sql`min(${callRecords.joinedAt})`.mapWith(callRecords.joinedAt),
      endedAt: sql`max(${callRecords.leftAt})`.mapWith(callRecords.leftAt),
      legCount: sql`count(*)`.mapWith(Number),
    })
    .from(callRecords)
    .where(inArray(callRecords.conferenceId, [...conferenceIds]))
    .groupBy(callRecords.conferenceId);
}
