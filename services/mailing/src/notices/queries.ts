import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { isId } from '@switchboard/kit/ids';
import { and, asc, count, eq, gt, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { LetterSnapshot } from '../letters/snapshot.js';
import type { NoticeFate } from './auto-pause.js';
import type { NoticeTry, NoticeVerdict } from './notice-verdict.js';
import { deliveryStatuses, type NewNotice, type NoticeRow, type NoticeState, notices } from './tables.js';

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

/** How many notices to take, and until when whoever takes them may be at it: what is open then is in doubt. */
export interface NoticeClaim {
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
  /** Of the message ids. */
  readonly domain: string;
}

/** A notice that was taken, with what it says. */
export interface TakenNotice extends NoticeTry {
  /** Or nobody wants it. */
  readonly state: 'SENDING' | 'SUPPRESSED';
  readonly customerId: string;
  readonly messageId: string;
  readonly postsOn: string;
  readonly snapshot: LetterSnapshot;
}

/**
 * Takes notices that are due, of running campaigns and with their letters printed; each counts as sent from now on,
 * whatever becomes of who sends it. Who is not to be mailed by now is suppressed.
 */
export async function claimNotices(
  tx: Db,
  { now, until, limit, domain }: NoticeClaim,
): Promise<readonly TakenNotice[]> {
  const rows = await tx.execute<TakenNotice & Record<string, unknown>>(sql`
    with due as (
      select notices.id, exists (select 1 from suppressions where channel = 'EMAIL' and lifted_at is null
        and (suppressions.kind is null or suppressions.kind = campaigns.kind)
        and (suppressions.customer_id = notices.customer_id or suppressions.email = lower(notices.email))) as unwanted
      from notices join campaigns on campaigns.id = notices.campaign_id join letters on letters.id = notices.letter_id
      where notices.state = 'DUE' and notices.next_attempt_at <= ${now.toISOString()}
        and campaigns.state = 'RUNNING' and letters.state = 'PRINTED' and notices.email is not null
      order by notices.next_attempt_at, notices.id limit ${limit} for update of notices skip locked)
    update notices set state = case when due.unwanted then 'SUPPRESSED' else 'SENDING' end, problem = null,
      next_attempt_at = ${until.toISOString()}, message_id = notices.id || '@' || ${domain}::text
    from due, campaigns, letters
    where notices.id = due.id and campaigns.id = notices.campaign_id and letters.id = notices.letter_id
    returning notices.id, notices.campaign_id as "campaignId", notices.customer_id as "customerId", notices.state,
      notices.email, notices.message_id as "messageId", notices.attempt_count as "attemptCount",
      campaigns.posts_on::text as "postsOn", letters.snapshot`);
  return [...rows];
}

/** Keeps how notices stand that were taken until then; of which was told meanwhile stays as it was told. @returns their ids. */
export async function settleTries(
  tx: Db,
  verdicts: readonly NoticeVerdict[],
  takenUntil: Date,
): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{
    id: string;
  }>(sql`update notices set state = ${unlessCalledOff(sql`given.state`)}, problem = given.problem,
      attempt_count = given."attemptCount", sent_at = given."sentAt",
      next_attempt_at = coalesce(given."nextAttemptAt", notices.next_attempt_at)
    from jsonb_to_recordset(${JSON.stringify(verdicts)}::text::jsonb) as given(id uuid, state text, problem text,
      "attemptCount" integer, "sentAt" timestamptz, "nextAttemptAt" timestamptz)
    where notices.id = given.id and notices.state = 'SENDING' and notices.next_attempt_at = ${takenUntil.toISOString()}
    returning notices.id`);
  return new Set([...rows].map(({ id }) => id));
}

/** Whether something was sent of which nobody told anything in time. */
export async function hasDoubts(db: Db, now: Date): Promise<boolean> {
  const found = await db.select({ id: notices.id }).from(notices).where(isInDoubt(now)).limit(1);
  return found.length > 0;
}

/** Ends doubts: these notices are sent again, or go on waiting. */
export async function settleDoubts(
  tx: Db,
  { now, ...change }: { readonly now: Date } & Pick<NoticeRow, 'state' | 'problem' | 'nextAttemptAt'>,
): Promise<void> {
  const state = unlessCalledOff(sql`${change.state}::text`);
  await tx
    .update(notices)
    .set({ ...change, state })
    .where(isInDoubt(now));
}

/** What became of the latest of each campaign's notices, the latest last. */
export async function findFates(db: Db, campaignIds: readonly string[], limit: number) {
  const rows = await db.execute<{ campaignId: string; fate: NoticeFate }>(sql`
    select campaign_id as "campaignId", fate from (
      select campaign_id, id, place, case when state in ('SENT', 'DELIVERED') then 'fine'
        when state = 'DUE' or problem like '4%' then 'temporary' else 'permanent' end as fate
      from (select *, row_number() over (partition by campaign_id order by next_attempt_at desc, id desc) as place
        from notices where campaign_id = any(${sql.param([...campaignIds])}::uuid[])
          and (state in ('SENT', 'DELIVERED', 'BOUNCED', 'FAILED') or (state = 'DUE' and attempt_count > 0)) and settled_as is distinct from 'GIVE_UP') as told
      where place <= ${limit}) as latest order by place desc`);
  return [...rows];
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

/** Keeps what was told of notices, the last word of each; one that came back stays so. @returns those that it changed. */
export async function markTold(tx: Db, told: readonly ToldNotice[]) {
  const rows = await tx.execute<{ id: string; campaignId: string; email: string }>(sql`
    update notices set state = given.state, problem = given.problem, status_at = given."statusAt",
      sent_at = coalesce(notices.sent_at, given."statusAt")
    from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) as given(id uuid, state text, problem text, "statusAt" timestamptz)
    where notices.id = given.id and notices.message_id is not null
      and (notices.state in ('DUE', 'SENDING', 'SENT') or (notices.state = 'DELIVERED' and given.state = 'BOUNCED'))
    returning notices.id, notices.campaign_id as "campaignId", notices.email`);
  return [...rows];
}

/** What would go again goes no more once its campaign is called off. */
function unlessCalledOff(state: SQL): SQL<NoticeState> {
  return sql<NoticeState>`case when ${state} = 'DUE' and exists (select 1 from campaigns
    where campaigns.id = notices.campaign_id and campaigns.state = 'CANCELLED') then 'CANCELLED' else ${state} end`;
}

function isInDoubt(now: Date) {
  return sql`${notices.state} = 'SENDING' and ${notices.nextAttemptAt} <= ${now.toISOString()}`;
}
