import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { moveReadyJobs } from '../print-jobs/queries.js';
import { objectionsToPrinter, type PrinterScope } from './printer-choice.js';
import { changeCampaign } from './queries.js';
import { type CampaignInput, refuseIn, takeCampaign } from './take-campaign.js';

export interface ResumeInput extends CampaignInput {
  /** Where it is printed from now on; where it was unless given. */
  readonly printer?: string | null | undefined;
}

/**
 * Lets a paused campaign go on with what is not done yet, at another printer where one is named: what no printer was
 * given goes there. One that runs goes on. @returns its id.
 */
export async function resumeCampaign(
  tx: Db,
  { campaignNumber, printer = null }: ResumeInput,
  { printers, now }: PrinterScope & Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const refusals = objectionsToPrinter(printer, printers);
  if (refusals.length > 0) return { ok: false, refusals };
  const taken = await takeCampaign(tx, campaignNumber);
  if (!taken.ok) return taken;
  const { id, state } = taken.value;
  if (state !== 'PAUSED' && state !== 'RUNNING')
    return refuseIn(state, 'CAMPAIGN_NOT_PAUSED', 'only what is paused can be resumed');
  const resumedAt = state === 'PAUSED' ? now : taken.value.resumedAt;
  await changeCampaign(tx, id, {
    ...{ state: 'RUNNING', pauseReason: null, resumedAt },
    ...(printer !== null && { printer }),
  });
  if (printer !== null) await moveReadyJobs(tx, id, printer);
  return accept(id);
}
