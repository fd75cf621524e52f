import type { Db } from '@switchboard/kit/database/open-database';
import { isId } from '@switchboard/kit/ids';
import { inArray, sql } from 'drizzle-orm';
import { type AccountManagerRow, accountManagers } from './tables.js';

export async function findAccountManagers(db: Db, ids: readonly string[]): Promise<AccountManagerRow[]> {
  return db
    .select()
    .from(accountManagers)
    .where(inArray(accountManagers.id, ids.filter(isId)));
}

/**
 * Saves account managers; one whose subject is known keeps its id and takes the name and e-mail given.
 * @returns the id by subject.
 */
export async function saveAccountManagers(
  tx: Db,
  rows: readonly AccountManagerRow[],
): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  // In one order for all, so that two batches never wait for each other.
  const ordered = rows.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  const saved = await tx
    .insert(accountManagers)
    .values(ordered)
    .onConflictDoUpdate({
      target: accountManagers.subject,
      set: { name: sql`excluded.name`, email: sql`excluded.email` },
    })
    .returning();
  return new Map(saved.map(({ id, subject }) => [subject, id]));
}
