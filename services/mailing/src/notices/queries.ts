import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { isId } from '@switchboard/kit/ids';
import { and, asc, count, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { type NewNotice, notices } from './tables.js';

export function findNotices(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(notices)
    .where(sql`${notices.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

export function findNoticesOfLetters(db: Db, letterIds: readonly string[]) {
  return db.select().from(notices).where(ofLetters(letterIds));
}

/** Campaigns without notices are not among the counts. */
export function findNoticeCounts(db: Db, campaignIds: readonly string[]) {
  return db
    .select({ campaignId: notices.campaignId, state: notices.state, noticeCount: count() })
    .from(notices)
    .where(sql`${notices.campaignId} = any(${sql.param([...campaignIds])}::uuid[])`)
    .groupBy(notices.campaignId, notices.state)
    .orderBy(notices.state);
}

/** A campaign's notices that have an address, in the order of their ids. */
export function listNoticesWithEmail(
  db: Db,
  campaignId: string,
  { after, limit }: { after: string | null; limit: number },
) {
  return db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.campaignId, campaignId),
        isNotNull(notices.email),
        after === null ? undefined : gt(notices.id, after),
      ),
    )
    .orderBy(asc(notices.id))
    .limit(limit);
}

export async function addNotices(tx: Db, rows: readonly NewNotice[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(notices).values(chunk);
}

/** Of a plan that is made anew. */
export async function deleteNotices(tx: Db, campaignId: string): Promise<void> {
  await tx.delete(notices).where(eq(notices.campaignId, campaignId));
}

/** Of letters that nobody gets after all, before anything is started. */
export async function deleteNoticesOfLetters(tx: Db, letterIds: readonly string[]): Promise<void> {
  await tx.delete(notices).where(ofLetters(letterIds));
}

/** What does not go: of letters that failed, or to customers who have no address any more. */
export async function settleNotices(
  tx: Db,
  letterIds: readonly string[],
  state: 'LEFT_OUT' | 'CANCELLED',
): Promise<void> {
  await tx
    .update(notices)
    .set({ state })
    .where(and(ofLetters(letterIds), eq(notices.state, 'PLANNED')));
}

/** Keeps where the notices of merged letters go. */
export async function addressNotices(
  tx: Db,
  rows: readonly { readonly letterId: string; readonly email: string }[],
): Promise<void> {
  await tx.execute(sql`update notices set email = given.email
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given("letterId" uuid, email text)
    where notices.letter_id = given."letterId" and notices.state = 'PLANNED'`);
}

/** Of a campaign that is called off: who was not told is not told any more. */
export async function cancelNotices(tx: Db, campaignId: string): Promise<void> {
  await tx
    .update(notices)
    .set({ state: 'CANCELLED' })
    .where(and(eq(notices.campaignId, campaignId), sql`${notices.state} in ('PLANNED', 'DUE')`));
}

function ofLetters(letterIds: readonly string[]) {
  return sql`${notices.letterId} = any(${sql.param(letterIds.filter(isId))}::uuid[])`;
}
