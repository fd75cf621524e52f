import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { deleteLetters } from '../letters/queries.js';
import { deleteNotices } from '../notices/queries.js';
import { changeCampaign } from './queries.js';
import { type CampaignInput, refuseIn, takeCampaign } from './take-campaign.js';

/** Asks for a check, which a worker does; the plan of an earlier one is forgotten. @returns the campaign's id. */
export async function requestCheck(
  tx: Db,
  { campaignNumber }: CampaignInput,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const taken = await takeCampaign(tx, campaignNumber);
  if (!taken.ok) return taken;
  const { id, state, audience } = taken.value;
  if (state !== 'DRAFT' && state !== 'CHECKED')
    return refuseIn(state, 'CAMPAIGN_STARTED', 'what is started or over is not checked any more');
  if (!audience)
    return refuse('AUDIENCE_MISSING', 'its customers were named one by one: draft another for an audience', [
      'campaignNumber',
    ]);
  await deleteNotices(tx, id);
  await deleteLetters(tx, id);
  await changeCampaign(tx, id, {
    ...{ checkId: newId(now), checkRequestedAt: now, checkedAt: null, checkedCount: 0, checkCursor: null },
    ...{ checkProblem: null, claimedUntil: null, checkUnseen: audience.customerNumbers ?? [] },
  });
  return accept(id);
}
