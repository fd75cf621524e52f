import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, type Refusal, refuse } from '@switchboard/kit/refusal';
import { findCampaignToChange } from '../../campaigns/queries.js';
import { takeCampaign } from '../../campaigns/take-campaign.js';
import { findNotices } from '../queries.js';
import type { NoticeSettlement } from '../tables.js';
import { isInDoubt } from './is-in-doubt.js';
import { findNoticesToSettle, settleDoubtsAs } from './queries.js';

export interface NoticesSettlement {
  readonly noticeIds?: readonly string[] | null | undefined;
  readonly campaignNumber?: string | null | undefined;
  readonly outcome: NoticeSettlement;
}

const MOST_IDS = 500;
const STATE_OF = { SENT: 'SENT', SEND_AGAIN: 'DUE', GIVE_UP: 'FAILED' } as const satisfies Record<
  NoticeSettlement,
  string
>;

/** Ends the doubt of notices by what a person says of them: of some, or of all of a campaign. @returns how many. */
export async function settleNotices(
  tx: Db,
  { noticeIds, campaignNumber, outcome }: NoticesSettlement,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<number>> {
  const settled = { state: STATE_OF[outcome], settledAs: outcome, sentAt: outcome === 'SENT' ? now : null, now };
  if (campaignNumber && !noticeIds) {
    const campaign = await takeCampaign(tx, campaignNumber);
    return campaign.ok ? accept(await settleDoubtsAs(tx, { campaignId: campaign.value.id }, settled)) : campaign;
  }
  if (campaignNumber || !noticeIds || noticeIds.length === 0)
    return refuse('NOTICES_MISSING', 'name notices, or a campaign for all of its notices that are in doubt');
  if (noticeIds.length > MOST_IDS) return refuse('TOO_MANY_NOTICES', `name ${MOST_IDS} at most`, ['noticeIds']);
  const refusals = await objectionsTo(tx, noticeIds, now);
  if (refusals.length > 0) return { ok: false, refusals };
  return accept(await settleDoubtsAs(tx, { ids: noticeIds }, settled));
}

async function objectionsTo(tx: Db, ids: readonly string[], now: Date): Promise<readonly Refusal[]> {
  // Campaigns first, as whoever calls one off does; in one order, so that two who settle never wait for each other.
  const campaignIds = new Set((await findNotices(tx, ids)).map(({ campaignId }) => campaignId));
  for (const campaignId of [...campaignIds].sort()) await findCampaignToChange(tx, campaignId);
  const found = new Map((await findNoticesToSettle(tx, ids)).map((notice) => [notice.id, notice]));
  return ids.flatMap((id, index) => {
    const notice = found.get(id.toLowerCase());
    const path = ['noticeIds', String(index)];
    if (!notice) return [{ code: 'NOTICE_UNKNOWN', message: 'there is no such notice', path }];
    const message = `it is ${notice.state.toLowerCase()}: only what is in doubt is settled`;
    return isInDoubt(notice, now) ? [] : [{ code: 'NOTICE_NOT_IN_DOUBT', message, path }];
  });
}
