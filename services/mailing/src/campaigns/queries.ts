import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { afterCursor, orderOf, type Sorting } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { isText } from '@switchboard/kit/rules';
import { eq, sql } from 'drizzle-orm';
import { campaignNumbers, campaigns, type NewCampaign } from './tables.js';

const newestFirst: Sorting = { columns: [campaigns.draftedAt, campaigns.id], direction: 'descending' };

export function findCampaigns(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(campaigns)
    .where(sql`${campaigns.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

/** Keeps others from changing it until the transaction ends. */
export async function findCampaignToChange(tx: Db, id: string) {
  const [campaign] = await findCampaigns(tx, [id]).for('update');
  return campaign;
}

export function findCampaignsByNumber(db: Db, numbers: readonly string[]) {
  return db
    .select()
    .from(campaigns)
    .where(sql`${campaigns.number} = any(${sql.param(numbers.filter((number) => isText(number, 40)))}::text[])`);
}

/** @returns one more than the page's size where more follow. */
export function listCampaigns(db: Db, page: Page) {
  return db
    .select()
    .from(campaigns)
    .where(afterCursor(page, newestFirst))
    .orderBy(...orderOf(newestFirst))
    .limit(page.size + 1);
}

/** Takes the year's next numbers; others wait for this transaction, and a failed one gives them back. */
export async function takeCampaignNumbers(tx: Db, year: number, count: number): Promise<readonly number[]> {
  const [taken] = await tx
    .insert(campaignNumbers)
    .values({ year, lastNumber: count })
    .onConflictDoUpdate({
      target: campaignNumbers.year,
      set: { lastNumber: sql`${campaignNumbers.lastNumber} + ${count}` },
    })
    .returning({ last: campaignNumbers.lastNumber });
  const first = (taken?.last ?? count) - count + 1;
  return Array.from({ length: count }, (_, index) => first + index);
}

export async function addCampaigns(tx: Db, rows: readonly NewCampaign[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(campaigns).values(chunk);
}

export async function markCampaignCancelled(tx: Db, id: string, cancelledAt: Date): Promise<void> {
  await tx.update(campaigns).set({ state: 'CANCELLED', cancelledAt }).where(eq(campaigns.id, id));
}
