import type { Database } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { lockCounting } from '../accounts/queries.js';
import { addDays } from '../periods/period.js';
import { endRerateRequest, findRerateRequests, type RerateRequest } from '../rates/queries.js';
import { type ContractRates, readContractRates } from '../rates/read-contract-rates.js';
import { findRatedCalls, reviveCallsWithoutPrice } from './queries.js';
import { settleCalls } from './rate-batch.js';
import type { RatingWork } from './rate-calls.js';
import { readCard } from './read-card.js';
import type { ReceivedCallRow } from './tables.js';

const REQUESTS_AT_ONCE = 50;
const BATCH_SIZE = 2_000;
const viewer = serviceViewer('billing');

/**
 * Prices again what customers' changed rates touch: charges that are on no issued invoice are reversed and made anew,
 * and of those that are, where the amount differs, the reversal waits for a credit note.
 * @returns how many requests are done.
 * @throws GraphError when the rates cannot be read: the requests stay.
 */
export async function rerateCalls({ database, askGraph, now, stopped }: RatingWork): Promise<number> {
  let doneCount = 0;
  while (!stopped?.aborted) {
    const requests = await withViewer(database, viewer, 'read', (db) => findRerateRequests(db, REQUESTS_AT_ONCE));
    if (requests.length === 0) break;
    const days = requests.map(({ fromDay }) => fromDay).toSorted();
    const contractRates = await readContractRates(askGraph, {
      customerIds: requests.map(({ customerId }) => customerId),
      earliest: periodBefore(days[0] ?? ''),
      latest: now,
      correlationId: newId(),
    });
    for (const request of requests) {
      // One told of later than the answer was made is read again.
      const known = contractRates.get(request.customerId);
      if (known && known.ratesVersion < request.ratesVersion) continue;
      await rerate({ database, contractRates, now }, request);
      doneCount += 1;
    }
    if (requests.length < REQUESTS_AT_ONCE) break;
  }
  return doneCount;
}

interface Rerating {
  readonly database: Database;
  readonly contractRates: ContractRates;
  readonly now: Date;
}

async function rerate({ database, contractRates, now }: Rerating, request: RerateRequest): Promise<void> {
  const from = periodBefore(request.fromDay);
  let after: ReceivedCallRow | undefined;
  do {
    const before: ReceivedCallRow | undefined = after;
    after = await withViewer(database, viewer, 'write', async (tx) => {
      await lockCounting(tx, [request.customerId]);
      const page = { customerId: request.customerId, from, after: before, limit: BATCH_SIZE };
      const calls = await findRatedCalls(tx, page);
      await settleCalls(tx, { calls, contractRates, card: await readCard(tx), again: true }, now);
      return calls.at(-1);
    });
  } while (after);
  await withViewer(database, viewer, 'write', async (tx) => {
    // What had no price may have one now; the worker takes it up next.
    await reviveCallsWithoutPrice(tx, [request.customerId]);
    await endRerateRequest(tx, request);
  });
}

/** An instant before the period of the day: tiers and allowances are counted from the period's start. */
function periodBefore(day: string): Date {
  return new Date(`${addDays(day, -32)}T00:00:00Z`);
}
