import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { and, count, eq, sql } from 'drizzle-orm';
import { letters, type NewLetter } from './tables.js';

const newestFirst = { columns: [letters.plannedAt, letters.id], direction: 'descending' } as const;

export function findLetters(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(letters)
    .where(sql`${letters.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

export function listLettersOfCampaigns(db: Db, campaignIds: readonly string[], page: Page) {
  return topPerParent(db, letters, { parent: letters.campaignId, parentIds: campaignIds, page, ...newestFirst });
}

export function listLettersOfCustomers(db: Db, customerIds: readonly string[], page: Page) {
  return topPerParent(db, letters, { parent: letters.customerId, parentIds: customerIds, page, ...newestFirst });
}

/** Campaigns without letters are not among the counts. */
export function findLetterCounts(db: Db, campaignIds: readonly string[]) {
  return db
    .select({ campaignId: letters.campaignId, letterCount: count() })
    .from(letters)
    .where(sql`${letters.campaignId} = any(${sql.param([...campaignIds])}::uuid[])`)
    .groupBy(letters.campaignId);
}

export async function addLetters(tx: Db, rows: readonly NewLetter[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(letters).values(chunk);
}

export async function cancelPlannedLetters(tx: Db, campaignId: string): Promise<void> {
  // Planned ones alone: what has gone further cannot be called back.
  await tx
    .update(letters)
    .set({ state: 'CANCELLED' })
    .where(and(eq(letters.campaignId, campaignId), eq(letters.state, 'PLANNED')));
}
