import type { Db } from '@switchboard/kit/database/open-database';
import { type RerateRequest, saveRerateRequests } from './queries.js';

/** Notes that customers' charges from a day on are to be priced again, and tells the rating worker. */
export async function requestRerating(
  tx: Db,
  requests: readonly RerateRequest[],
  wakeRating: (tx: Db) => Promise<void>,
): Promise<void> {
  if (requests.length === 0) return;
  await saveRerateRequests(tx, requests);
  await wakeRating(tx);
}
