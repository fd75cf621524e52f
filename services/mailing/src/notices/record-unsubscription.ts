import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { addSuppressions } from '../suppressions/queries.js';
import type { Unsubscription } from './unsubscribe-link.js';

/** Takes an address off, for all campaigns; once more is the same. */
export async function recordUnsubscription(
  tx: Db,
  { address }: Unsubscription,
  { now }: { readonly now: Date },
): Promise<void> {
  const reason = 'by the link in a notice';
  await addSuppressions(tx, [
    { id: newId(now), channel: 'EMAIL', email: address.toLowerCase(), source: 'UNSUBSCRIBED', reason, since: now },
  ]);
}
