import type { Db } from '@switchboard/kit/database/open-database';
import { pauseRunningCampaigns } from '../campaigns/queries.js';
import { PAUSE_RULE, type Pause, pauseFor } from './auto-pause.js';
import { findFates } from './sending/queries.js';

/** Pauses those of the campaigns of whose latest notices too many went wrong. Asked for only when another one did. */
export async function markTroubledCampaigns(tx: Db, campaignIds: readonly string[]): Promise<void> {
  if (campaignIds.length === 0) return;
  // By what is kept and not by what is in hand: several workers see a part each.
  const ids = [...new Set(campaignIds)];
  const fates = await findFates(tx, ids, PAUSE_RULE.window);
  const reasons = ids.flatMap((id) => {
    const pause = pauseFor(fates.filter(({ campaignId }) => campaignId === id).map(({ fate }) => fate));
    return pause ? [[id, reasonOf(pause)] as const] : [];
  });
  await pauseRunningCampaigns(tx, new Map(reasons));
}

function reasonOf({ code, looked, counted }: Pause): string {
  const what = code === 'TOO_MANY_PERMANENT' ? 'were refused or came back' : 'were put off by mail servers';
  return `${counted} of the last ${looked} notices ${what}: look at their problems`;
}
