import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { changeCampaign } from './queries.js';
import { type CampaignInput, refuseIn, takeCampaign } from './take-campaign.js';

/** Lets a paused campaign go on with what is not done yet; one that runs stays as it is. @returns its id. */
export async function resumeCampaign(
  tx: Db,
  { campaignNumber }: CampaignInput,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const taken = await takeCampaign(tx, campaignNumber);
  if (!taken.ok) return taken;
  const { id, state } = taken.value;
  if (state === 'RUNNING') return accept(id);
  if (state !== 'PAUSED') return refuseIn(state, 'CAMPAIGN_NOT_PAUSED', 'only what is paused can be resumed');
  await changeCampaign(tx, id, { state: 'RUNNING', pauseReason: null, resumedAt: now });
  return accept(id);
}
