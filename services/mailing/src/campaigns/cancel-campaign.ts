import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { cancelLetters } from '../letters/queries.js';
import { cancelNotices } from '../notices/queries.js';
import { cancelReadyJobs, findChunksAtPrinters } from '../print-jobs/queries.js';
import { changeCampaign } from './queries.js';
import { type CampaignInput, refuseIn, takeCampaign } from './take-campaign.js';

/**
 * Calls a campaign off with all that is not printed or told yet; what a printer has is left to it. One that was called
 * off stays so, and its number stays taken. @returns its id.
 */
export async function cancelCampaign(
  tx: Db,
  { campaignNumber }: CampaignInput,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const taken = await takeCampaign(tx, campaignNumber);
  if (!taken.ok) return taken;
  const { id, state } = taken.value;
  switch (state) {
    case 'CANCELLED':
      // Asked again, such as after a lost answer: what was wished for is so.
      return accept(id);
    case 'DRAFT':
    case 'CHECKED':
    case 'RUNNING':
    case 'PAUSED':
      await changeCampaign(tx, id, { state: 'CANCELLED', cancelledAt: now });
      await cancelReadyJobs(tx, id, now);
      await cancelLetters(tx, id, await findChunksAtPrinters(tx, id));
      await cancelNotices(tx, id);
      return accept(id);
    case 'PRINTED':
    case 'POSTED':
      return refuseIn(state, 'CAMPAIGN_PRINTED', 'there is nothing to call off');
    default:
      return state satisfies never;
  }
}
