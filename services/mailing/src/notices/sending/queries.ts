import type { Db } from '@switchboard/kit/database/open-database';
import { type SQL, sql } from 'drizzle-orm';
import type { LetterSnapshot } from '../../letters/snapshot.js';
import type { NoticeFate } from '../auto-pause.js';
import type { NoticeTry, NoticeVerdict } from '../notice-verdict.js';
import { type NoticeRow, type NoticeState, notices } from '../tables.js';

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
 * Takes notices that are due, of the running campaign of which one has waited longest, and with their letters printed; each
 * counts as sent from now on, whatever becomes of who sends it. Who is not to be mailed by now is suppressed.
 */
export async function claimNotices(
  tx: Db,
  { now, until, limit, domain }: NoticeClaim,
): Promise<readonly TakenNotice[]> {
  const isDue = sql`notices.state = 'DUE' and notices.next_attempt_at <= ${now.toISOString()}`;
  // One campaign at a time, by one look at the index for each that runs: it costs the same however many notices wait.
  const rows = await tx.execute<TakenNotice & Record<string, unknown>>(sql`
    with turn as (
      select campaigns.id from campaigns cross join lateral (select next_attempt_at from notices
        where notices.campaign_id = campaigns.id and ${isDue} order by next_attempt_at, id limit 1) as longest
      where campaigns.state = 'RUNNING' order by longest.next_attempt_at, campaigns.id limit 1),
    due as (
      select notices.id from notices where notices.campaign_id = (select id from turn) and ${isDue}
      order by notices.next_attempt_at, notices.id limit ${limit} for update skip locked)
    update notices set problem = null, next_attempt_at = ${until.toISOString()},
      message_id = notices.id || '@' || ${domain}::text,
      state = case when exists (select 1 from suppressions where channel = 'EMAIL' and lifted_at is null
        and (suppressions.kind is null or suppressions.kind = campaigns.kind)
        and (suppressions.customer_id = notices.customer_id or suppressions.email = lower(notices.email)))
        then 'SUPPRESSED' else 'SENDING' end
    from campaigns, letters
    where notices.id = any(array(select id from due)) and campaigns.id = notices.campaign_id
      and letters.id = notices.letter_id and letters.state = 'PRINTED'
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
      attempt_count = given."attemptCount", sent_at = given."sentAt", told_at = coalesce(given."toldAt", notices.told_at),
      next_attempt_at = coalesce(given."nextAttemptAt", notices.next_attempt_at)
    from jsonb_to_recordset(${JSON.stringify(verdicts)}::text::jsonb) as given(id uuid, state text, problem text,
      "attemptCount" integer, "sentAt" timestamptz, "toldAt" timestamptz, "nextAttemptAt" timestamptz)
    where notices.id = given.id and notices.state = 'SENDING' and notices.next_attempt_at = ${takenUntil.toISOString()}
    returning notices.id`);
  return new Set([...rows].map(({ id }) => id));
}

/** The campaigns of whose notices something was sent, and nobody told anything in time. */
export async function findCampaignsInDoubt(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db.selectDistinct({ campaignId: notices.campaignId }).from(notices).where(isInDoubt(now));
  return rows.map(({ campaignId }) => campaignId);
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

/** What became of the latest of each campaign's notices since somebody looked at it, the latest last. */
export async function findFates(db: Db, campaignIds: readonly string[], limit: number) {
  const rows = await db.execute<{ campaignId: string; fate: NoticeFate }>(sql`
    select campaigns.id as "campaignId", case when latest.state in ('SENT', 'DELIVERED') then 'fine'
      when latest.state = 'DUE' or latest.problem like '4%' then 'temporary' else 'permanent' end as fate
    from campaigns cross join lateral (select state, problem, told_at, id from notices
      where notices.campaign_id = campaigns.id and told_at >= coalesce(campaigns.resumed_at, '-infinity')
        and (state in ('SENT', 'DELIVERED', 'BOUNCED', 'FAILED') or (state = 'DUE' and attempt_count > 0))
        and settled_as is distinct from 'GIVE_UP'
      order by told_at desc, id desc limit ${limit}) as latest
    where campaigns.id = any(${sql.param([...campaignIds])}::uuid[])
    order by campaigns.id, latest.told_at, latest.id`);
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
