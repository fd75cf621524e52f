import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { dayOf } from './day-of.js';
import { changeCampaign } from './queries.js';
import { type CampaignInput, refuseIn, takeCampaign } from './take-campaign.js';

export interface PostingInput extends CampaignInput {
  /** The day on which the letters went, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Notes that printed letters went to the post; the same again changes nothing. @returns the campaign's id. */
export async function recordPosting(
  tx: Db,
  { campaignNumber, on }: PostingInput,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const taken = await takeCampaign(tx, campaignNumber);
  if (!taken.ok) return taken;
  const { id, state, startedAt, postedOn } = taken.value;
  if (state === 'POSTED' && postedOn === on) return accept(id);
  if (state === 'POSTED') return refuseIn(state, 'CAMPAIGN_POSTED', `its letters went on ${postedOn}`);
  if (state !== 'PRINTED') return refuseIn(state, 'CAMPAIGN_NOT_PRINTED', 'its letters are not all printed');
  if (on > dayOf(now)) return refuse('POSTED_IN_FUTURE', 'give a day that has come', ['on']);
  if (startedAt && on < dayOf(startedAt))
    return refuse('POSTED_BEFORE_START', 'no letter was printed on that day', ['on']);
  await changeCampaign(tx, id, { state: 'POSTED', postedOn: on });
  return accept(id);
}
