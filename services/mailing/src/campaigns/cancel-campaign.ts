import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { cancelPlannedLetters } from '../letters/queries.js';
import { findCampaignToChange, markCampaignCancelled } from './queries.js';

/** Calls a drafted campaign off with its letters; one that was called off stays so. Its number stays taken. */
export async function cancelCampaign(tx: Db, id: string, { now }: Pick<ActScope, 'now'>): Promise<Outcome<string>> {
  const campaign = await findCampaignToChange(tx, id);
  if (!campaign) return refuse('CAMPAIGN_UNKNOWN', 'there is no such campaign', ['id']);
  switch (campaign.state) {
    case 'CANCELLED':
      // Asked again, such as after a lost answer: what was wished for is so.
      return accept(id);
    case 'DRAFT':
    case 'CHECKED':
    case 'RUNNING':
    case 'PAUSED':
      await markCampaignCancelled(tx, id, now);
      await cancelPlannedLetters(tx, id);
      return accept(id);
    case 'PRINTED':
    case 'POSTED':
      return refuse('CAMPAIGN_PRINTED', 'its letters are printed: there is nothing to call off', ['id']);
    default:
      return campaign.state satisfies never;
  }
}
