import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import { type CallConflictRow, callConflicts } from './tables.js';

/** Two versions of one record. */
export type Conflict = Pick<CallConflictRow, 'callRecordId' | 'known' | 'told' | 'receivedAt'>;

/** Notes conflicting versions, each once. */
export async function insertConflicts(tx: Db, conflicts: readonly Conflict[]): Promise<void> {
  for (const chunk of chunksOf(conflicts)) {
    const rows = chunk.map((conflict) => ({ ...conflict, contentHash: sql`md5(${JSON.stringify(conflict.told)})` }));
    await tx.insert(callConflicts).values(rows).onConflictDoNothing();
  }
}
