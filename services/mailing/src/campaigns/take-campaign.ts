import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import type { CampaignRow } from './queries.js';
import { findCampaignsByNumber, findCampaignToChange } from './queries.js';

/** Locks a campaign to change it; refuses `CAMPAIGN_UNKNOWN`. */
export async function takeCampaign(tx: Db, number: string): Promise<Outcome<CampaignRow>> {
  const [found] = await findCampaignsByNumber(tx, [number]);
  const campaign = found && (await findCampaignToChange(tx, found.id));
  return campaign ? accept(campaign) : refuse('CAMPAIGN_UNKNOWN', `there is no campaign ${number}`, ['campaignNumber']);
}

/** What an act on a campaign is told. */
export interface CampaignInput {
  readonly campaignNumber: string;
}

/** An act that the campaign's state does not allow. */
export function refuseIn(state: CampaignRow['state'], code: string, message: string): Outcome<never> {
  return refuse(code, `it is ${state.toLowerCase()}: ${message}`, ['campaignNumber']);
}
