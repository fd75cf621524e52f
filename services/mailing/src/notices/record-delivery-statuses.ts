import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { lockCampaigns } from '../campaigns/queries.js';
import { addSuppressions } from '../suppressions/queries.js';
import type { DeliveryEvent } from './delivery-statuses/delivery-status.js';
import { markTroubledCampaigns } from './mark-troubled-campaigns.js';
import { isAddressGone } from './notice-verdict.js';
import { addDeliveryStatuses, findCampaignsOfNotices, markTold, type ToldNotice } from './queries.js';

const STATE_OF = {
  ...({ delivered: 'DELIVERED', relayed: 'DELIVERED', expanded: 'DELIVERED' } as const),
  ...({ delayed: 'SENT', failed: 'BOUNCED' } as const),
} as const satisfies Readonly<Record<DeliveryEvent['action'], ToldNotice['state']>>;

/**
 * Keeps what mail servers told of notices, once however often they tell it: it settles what was in doubt. An address that
 * there is not is written to no more.
 */
export async function recordDeliveryStatuses(
  tx: Db,
  events: readonly DeliveryEvent[],
  { now }: { readonly now: Date },
): Promise<void> {
  const failed = new Set(events.flatMap(({ action, verpKey }) => (action === 'failed' ? [verpKey] : [])));
  // Only what comes back may pause a campaign: who tells that mail arrived waits for nobody.
  if (failed.size > 0) await lockCampaigns(tx, await findCampaignsOfNotices(tx, [...failed]));
  const rows = events.map(({ verpKey, action, status, diagnostic }) => ({
    ...{ id: newId(now), noticeId: verpKey, action, status, diagnostic, receivedAt: now },
  }));
  const added = new Set((await addDeliveryStatuses(tx, rows)).map(({ id }) => id));
  const fresh = events.filter((_, index) => added.has(rows[index]?.id ?? ''));
  // Mail servers tell again when our answer was lost.
  if (fresh.length === 0) return;
  const changed = await markTold(tx, [...new Map(fresh.map((event) => [event.verpKey, toldOf(event, now)])).values()]);
  const emailOf = new Map(changed.map(({ id, email }) => [id, email.toLowerCase()]));
  // Who forwards mail to an address that is gone has one that is there.
  const gone = fresh.filter(
    ({ verpKey, status, isPermanent, recipient }) =>
      isPermanent && isAddressGone(status) && emailOf.get(verpKey) === recipient.toLowerCase(),
  );
  await addSuppressions(
    tx,
    gone.map(({ recipient, status, diagnostic }) => ({
      ...{ id: newId(now), channel: 'EMAIL', email: recipient.toLowerCase(), source: 'BOUNCED', since: now },
      reason: wordsOf(status, diagnostic),
    })),
  );
  await markTroubledCampaigns(
    tx,
    changed.flatMap(({ id, campaignId }) => (failed.has(id) ? [campaignId] : [])),
  );
}

function toldOf({ verpKey, action, status, diagnostic }: DeliveryEvent, now: Date): ToldNotice {
  const state = STATE_OF[action];
  return { id: verpKey, state, problem: state === 'DELIVERED' ? null : wordsOf(status, diagnostic), statusAt: now };
}

function wordsOf(status: string, diagnostic: string | null): string {
  return diagnostic === null ? status : `${status}: ${diagnostic}`;
}
