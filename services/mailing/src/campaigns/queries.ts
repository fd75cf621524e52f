import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { afterCursor, orderOf, type Sorting } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { isText } from '@switchboard/kit/rules';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type CampaignRow, campaignNumbers, campaigns, type NewCampaign } from './tables.js';

export type { CampaignRow } from './tables.js';

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

/**
 * Keeps others from changing them until the transaction ends. First in each that changes letters, jobs or notices and may
 * change their campaign as well, as the acts on campaigns do: whoever came the other way would wait for ever.
 */
export async function lockCampaigns(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // In one order, so that of two who take several none waits for the other.
  await findCampaigns(tx, ids).orderBy(asc(campaigns.id)).for('no key update');
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

/** What acts and workers change of a campaign. */
export type CampaignChange = Partial<Omit<CampaignRow, 'id' | 'number' | 'draftedAt'>>;

export async function changeCampaign(tx: Db, id: string, change: CampaignChange): Promise<void> {
  await tx.update(campaigns).set(change).where(eq(campaigns.id, id));
}

/** Until when nobody else works on it; a worker that died is taken over from then on. */
export interface Lease {
  readonly now: Date;
  readonly until: Date;
}

/** Takes the campaign whose check was asked for longest ago and that nobody is at. */
export function claimCampaignToCheck(tx: Db, lease: Lease): Promise<CampaignRow | undefined> {
  const isAsked = sql`${campaigns.checkRequestedAt} is not null and ${campaigns.checkedAt} is null
    and ${campaigns.state} in ('DRAFT', 'CHECKED')`;
  return claim(tx, lease, { where: isAsked, first: campaigns.checkRequestedAt });
}

/** Takes the running campaign that started first, has letters to be merged, and that nobody is at. */
export function claimCampaignToMerge(tx: Db, lease: Lease): Promise<CampaignRow | undefined> {
  const hasPlanned = sql`${campaigns.state} = 'RUNNING'
    and exists (select 1 from letters where letters.campaign_id = ${campaigns.id} and letters.state = 'PLANNED')`;
  return claim(tx, lease, { where: hasPlanned, first: campaigns.startedAt });
}

async function claim(
  tx: Db,
  { now, until }: Lease,
  { where, first }: { readonly where: SQL; readonly first: PgColumn },
): Promise<CampaignRow | undefined> {
  const [campaign] = await tx
    .select()
    .from(campaigns)
    .where(and(where, sql`coalesce(${campaigns.claimedUntil} <= ${now.toISOString()}, true)`))
    .orderBy(asc(first), asc(campaigns.id))
    .limit(1)
    .for('update', { skipLocked: true });
  if (campaign) await changeCampaign(tx, campaign.id, { claimedUntil: until });
  return campaign;
}

/** Gives a claim back, with what came of it; nothing where it has run out, and somebody else is at the campaign. */
export async function releaseClaim(
  tx: Db,
  id: string,
  { until, ...change }: CampaignChange & Pick<Lease, 'until'>,
): Promise<void> {
  await tx
    .update(campaigns)
    .set(change)
    .where(and(eq(campaigns.id, id), eq(campaigns.claimedUntil, until)));
}

/** Ends the running campaigns of which nothing is left to be merged, printed or told. @returns their numbers. */
export async function finishCampaigns(tx: Db, printedAt: Date): Promise<readonly string[]> {
  const open = sql`exists (select 1 from letters where letters.campaign_id = ${campaigns.id}
      and letters.state in ('PLANNED', 'MERGED', 'PRINTING'))
    or exists (select 1 from notices where notices.campaign_id = ${campaigns.id}
      and notices.state in ('PLANNED', 'DUE', 'SENDING'))`;
  // Whom somebody is at ends at the next look.
  const done = tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(sql`${campaigns.state} = 'RUNNING' and not (${open})`)
    .for('no key update', { skipLocked: true });
  const rows = await tx
    .update(campaigns)
    .set({ state: 'PRINTED', printedAt })
    .where(inArray(campaigns.id, done))
    .returning({ number: campaigns.number });
  return rows.map(({ number }) => number);
}

/** Pauses the running campaigns of which notices are due. @returns their numbers. */
export async function pauseAnnouncing(tx: Db, reason: string): Promise<readonly string[]> {
  const waiting = tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(
      sql`${campaigns.state} = 'RUNNING' and exists (select 1 from notices
        where notices.campaign_id = ${campaigns.id} and notices.state = 'DUE')`,
    )
    .orderBy(asc(campaigns.id))
    .for('no key update');
  const rows = await tx
    .update(campaigns)
    .set({ state: 'PAUSED', pauseReason: reason })
    .where(inArray(campaigns.id, waiting))
    .returning({ number: campaigns.number });
  return rows.map(({ number }) => number);
}

/** Pauses those of the campaigns that run, each for its reason; whoever does has locked them. */
export async function pauseRunningCampaigns(tx: Db, reasons: ReadonlyMap<string, string>): Promise<void> {
  if (reasons.size === 0) return;
  const rows = [...reasons].map(([id, reason]) => ({ id, reason }));
  await tx.execute(sql`update campaigns set state = 'PAUSED', pause_reason = given.reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given(id uuid, reason text)
    where campaigns.id = given.id and campaigns.state = 'RUNNING'`);
}
