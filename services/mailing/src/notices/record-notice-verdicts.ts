import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { lockCampaigns } from '../campaigns/queries.js';
import { addSuppressions } from '../suppressions/queries.js';
import { markTroubledCampaigns } from './mark-troubled-campaigns.js';
import type { NoticeVerdict } from './notice-verdict.js';
import { settleTries } from './sending/queries.js';

/** Keeps what came of notices that were taken until then; an address that there is not is written to no more. */
export async function recordNoticeVerdicts(
  tx: Db,
  verdicts: readonly NoticeVerdict[],
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<void> {
  await lockCampaigns(
    tx,
    verdicts.map(({ campaignId }) => campaignId),
  );
  const keptIds = await settleTries(tx, verdicts, until);
  const kept = verdicts.filter(({ id }) => keptIds.has(id));
  await addSuppressions(
    tx,
    kept
      .filter(({ isGone }) => isGone)
      .map(({ email, problem }) => ({
        ...{
          id: newId(now),
          channel: 'EMAIL',
          email: email.toLowerCase(),
          source: 'BOUNCED',
          reason: problem,
          since: now,
        },
      })),
  );
  await markTroubledCampaigns(
    tx,
    kept.flatMap(({ campaignId, fate }) => (fate ? [campaignId] : [])),
  );
}
