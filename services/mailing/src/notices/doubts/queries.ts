import type { Db } from '@switchboard/kit/database/open-database';
import { isId } from '@switchboard/kit/ids';
import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm';
import { type NoticeRow, notices } from '../tables.js';

/** How many notices of campaigns are in doubt; campaigns without are not among the counts. */
export function findDoubtCounts(db: Db, campaignIds: readonly string[], now: Date) {
  return db
    .select({ campaignId: notices.campaignId, noticeCount: count() })
    .from(notices)
    .where(and(sql`${notices.campaignId} = any(${sql.param([...campaignIds])}::uuid[])`, isInDoubt(now)))
    .groupBy(notices.campaignId);
}

/** Takes notices by their ids, so that nobody else changes them until the transaction ends. */
export function findNoticesToSettle(tx: Db, ids: readonly string[]) {
  return tx
    .select()
    .from(notices)
    .where(sql`${notices.id} = any(${sql.param(ids.filter(isId))}::uuid[])`)
    .orderBy(asc(notices.id))
    .for('update');
}

/** Which notices: these, or all of a campaign. */
export type DoubtsWanted = { readonly ids: readonly string[] } | { readonly campaignId: string };

/** Ends doubts as a person says; what would go again goes no more once its campaign is called off. @returns how many. */
export async function settleDoubtsAs(
  tx: Db,
  wanted: DoubtsWanted,
  { now, state, ...change }: Pick<NoticeRow, 'state' | 'settledAs' | 'sentAt'> & { readonly now: Date },
): Promise<number> {
  const which =
    'ids' in wanted
      ? sql`${notices.id} = any(${sql.param([...wanted.ids])}::uuid[])`
      : eq(notices.campaignId, wanted.campaignId);
  const isCalledOff = sql`exists (select 1 from campaigns
    where campaigns.id = ${notices.campaignId} and campaigns.state = 'CANCELLED')`;
  const settled = sql<
    NoticeRow['state']
  >`case when ${state}::text = 'DUE' and ${isCalledOff} then 'CANCELLED' else ${state}::text end`;
  const rows = await tx
    .update(notices)
    .set({ ...change, state: settled, nextAttemptAt: now })
    .where(and(which, isInDoubt(now)))
    .returning({ id: notices.id });
  return rows.length;
}

/** Word for word what `isInDoubt` says of one. */
function isInDoubt(now: Date): SQL {
  return sql`${notices.state} = 'SENDING' and (${notices.problem} is not null or ${notices.nextAttemptAt} <= ${now.toISOString()})`;
}
