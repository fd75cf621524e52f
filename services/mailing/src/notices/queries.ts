import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { isId } from '@switchboard/kit/ids';
import { and, asc, count, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { deliveryStatuses, type NewNotice, notices } from './tables.js';

type NewDeliveryStatus = typeof deliveryStatuses.$inferInsert;

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

/** Lets the notices of letters go that are printed. */
export async function releaseNotices(tx: Db, letterIds: readonly string[], now: Date): Promise<void> {
  await tx
    .update(notices)
    .set({ state: 'DUE', nextAttemptAt: now })
    .where(and(ofLetters(letterIds), eq(notices.state, 'PLANNED')));
}

/** Keeps delivery statuses; those that were told before are left out. @returns those that are new, and of a notice of ours. */
export async function addDeliveryStatuses(
  tx: Db,
  rows: readonly NewDeliveryStatus[],
): Promise<readonly NewDeliveryStatus[]> {
  const known = new Set(
    (
      await findNotices(
        tx,
        rows.map(({ noticeId }) => noticeId),
      )
    ).map(({ id }) => id),
  );
  const ours = rows.filter(({ noticeId }) => known.has(noticeId));
  if (ours.length === 0) return [];
  return tx.insert(deliveryStatuses).values(ours).onConflictDoNothing().returning();
}

/** How a notice stands by what mail servers told of it. */
export interface ToldNotice {
  readonly id: string;
  readonly state: 'SENT' | 'DELIVERED' | 'BOUNCED';
  readonly problem: string | null;
  readonly statusAt: Date;
}

/** Of which campaigns notices are. */
export async function findCampaignsOfNotices(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ campaignId: notices.campaignId })
    .from(notices)
    .where(sql`${notices.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
  return rows.map(({ campaignId }) => campaignId);
}

/** Keeps what was told of notices, the last word of each; one that came back stays so. @returns those that it changed. */
export async function markTold(tx: Db, told: readonly ToldNotice[]) {
  const rows = await tx.execute<{ id: string; campaignId: string; email: string }>(sql`
    update notices set state = given.state, problem = given.problem, status_at = given."statusAt",
      told_at = given."statusAt", sent_at = coalesce(notices.sent_at, given."statusAt")
    from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) as given(id uuid, state text, problem text, "statusAt" timestamptz)
    where notices.id = given.id and notices.message_id is not null
      and (notices.state in ('DUE', 'SENDING', 'SENT') or (notices.state = 'DELIVERED' and given.state = 'BOUNCED'))
    returning notices.id, notices.campaign_id as "campaignId", notices.email`);
  return [...rows];
}
