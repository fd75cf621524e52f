import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { addSuppressions } from '../suppressions/queries.js';
import type { DeliveryVerdict } from './delivery-verdict.js';
import { type DeliveryRow, settleDelivery } from './queries.js';

/** Keeps what came of a delivery that was taken; an address that there is not is written to no more. */
export async function recordInvoiceVerdict(
  tx: Db,
  taken: DeliveryRow,
  verdict: DeliveryVerdict,
  now: Date,
): Promise<void> {
  const kept = await settleDelivery(tx, taken, verdict, now);
  if (!kept?.email || !verdict.isGone) return;
  const email = kept.email.toLowerCase();
  await addSuppressions(tx, [
    { id: newId(now), channel: 'EMAIL', email, source: 'BOUNCED', reason: kept.reason, since: now },
  ]);
}
