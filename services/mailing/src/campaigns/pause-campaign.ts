import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { changeCampaign } from './queries.js';
import { type CampaignInput, refuseIn, takeCampaign } from './take-campaign.js';

export interface PauseInput extends CampaignInput {
  /** Why the system does it by itself; absent where a person does. */
  readonly reason?: string;
}

/** Stops a running campaign after what is under way; one that is paused stays as it is. @returns its id. */
export async function pauseCampaign(tx: Db, { campaignNumber, reason }: PauseInput): Promise<Outcome<string>> {
  const taken = await takeCampaign(tx, campaignNumber);
  if (!taken.ok) return taken;
  const { id, state } = taken.value;
  if (state === 'PAUSED') return accept(id);
  if (state !== 'RUNNING') return refuseIn(state, 'CAMPAIGN_NOT_RUNNING', 'only what runs can be paused');
  await changeCampaign(tx, id, { state: 'PAUSED', pauseReason: reason ?? null });
  return accept(id);
}
