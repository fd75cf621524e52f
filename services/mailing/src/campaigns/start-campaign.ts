import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { findPlannedLetters } from '../letters/queries.js';
import { dayOf } from './day-of.js';
import { changeCampaign } from './queries.js';
import { type CampaignInput, refuseIn, takeCampaign } from './take-campaign.js';

export interface StartInput extends CampaignInput {
  /** The check that was read. */
  readonly checkId: string;
}

/** Starts a campaign as a check found it; starting it again changes nothing. @returns its id. */
export async function startCampaign(
  tx: Db,
  { campaignNumber, checkId }: StartInput,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const taken = await takeCampaign(tx, campaignNumber);
  if (!taken.ok) return taken;
  const campaign = taken.value;
  const { id, state } = campaign;
  if (checkId !== campaign.checkId)
    return refuse('CHECK_OUTDATED', 'this is not its last check: read that one first', ['checkId']);
  // Whatever became of it since, this start was done.
  if (campaign.startedAt !== null) return accept(id);
  if (state === 'CANCELLED') return refuseIn(state, 'CAMPAIGN_OVER', 'draft another one');
  if (campaign.checkedAt === null) return refuse('CHECK_UNDER_WAY', 'its check is not done yet', ['checkId']);
  if (campaign.postsOn === null || campaign.postsOn < dayOf(now))
    return refuse('POSTS_ON_PAST', 'its day of posting is over, and the notices would name it: draft another one');
  if ((await findPlannedLetters(tx, id, 1)).length === 0)
    return refuse('NOTHING_TO_PRINT', 'the check found nobody who gets a letter');
  await changeCampaign(tx, id, { state: 'RUNNING', startedAt: now, claimedUntil: null });
  return accept(id);
}
