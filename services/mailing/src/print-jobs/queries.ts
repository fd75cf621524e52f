import type { Db } from '@switchboard/kit/database/open-database';
import { topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { and, eq, sql, sum } from 'drizzle-orm';
import { type NewPrintJob, printJobs } from './tables.js';

export function findPrintJobs(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(printJobs)
    .where(sql`${printJobs.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

export function listPrintJobsOfCampaigns(db: Db, campaignIds: readonly string[], page: Page) {
  const newestFirst = { columns: [printJobs.orderedAt, printJobs.id], direction: 'descending' } as const;
  return topPerParent(db, printJobs, { parent: printJobs.campaignId, parentIds: campaignIds, page, ...newestFirst });
}

/** Campaigns of which nothing was printed are not among them. */
export function findPagesPrinted(db: Db, campaignIds: readonly string[]) {
  return db
    .select({ campaignId: printJobs.campaignId, pagesPrinted: sum(printJobs.pagesPrinted).mapWith(Number) })
    .from(printJobs)
    .where(sql`${printJobs.campaignId} = any(${sql.param([...campaignIds])}::uuid[])`)
    .groupBy(printJobs.campaignId);
}

export async function addPrintJob(tx: Db, row: NewPrintJob): Promise<void> {
  await tx.insert(printJobs).values(row);
}

/** Calls back what no printer was sent. */
export async function cancelReadyJobs(tx: Db, campaignId: string, doneAt: Date): Promise<void> {
  await tx
    .update(printJobs)
    .set({ state: 'CANCELLED', doneAt })
    .where(and(eq(printJobs.campaignId, campaignId), eq(printJobs.state, 'READY')));
}

/** The chunks of a campaign that a printer has, or may have. */
export async function findChunksAtPrinters(tx: Db, campaignId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ chunkId: printJobs.chunkId })
    .from(printJobs)
    .where(and(eq(printJobs.campaignId, campaignId), sql`${printJobs.state} in ('SENDING', 'AT_PRINTER')`));
  return rows.map(({ chunkId }) => chunkId);
}
