import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Database } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { AskGraph } from '@switchboard/kit/graph-client';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { type ContractRates, readContractRates } from '../rates/read-contract-rates.js';
import { type CustomerToRate, findCustomersToRate } from './queries.js';
import { rateBatch } from './rate-batch.js';

export interface RatingWork {
  readonly database: Database;
  readonly askGraph: AskGraph;
  readonly now: Date;
  /** Ends the work between two batches. */
  readonly stopped?: AbortSignal;
}

/** As many as one question to the graph is about. */
const CUSTOMERS_AT_ONCE = 50;
// Bounds what one transaction locks, and the memory that it takes.
const BATCH_SIZE = 2_000;
// Leaves one of the workers' connections to what else there is to do.
const LANES = 3;
/** No billing period is longer: usage of the whole period is priced again where allowances or tiers count it. */
const PERIOD_MS = 32 * 24 * 60 * 60 * 1_000;
const viewer = serviceViewer('billing');

/**
 * Rates the calls that wait, customer after customer: asks the graph for the customers' contract rates with no row
 * locked, then prices and charges what still waits, each batch in one transaction.
 * @returns how many calls were rated or parked.
 * @throws GraphError when the rates cannot be read: the calls go on waiting, nothing is priced by guess.
 */
export async function rateCalls(work: RatingWork): Promise<number> {
  const { database, askGraph, stopped } = work;
  let settledCount = 0;
  let after: string | null = null;
  while (!stopped?.aborted) {
    const page: { after: string | null; limit: number } = { after, limit: CUSTOMERS_AT_ONCE };
    const customers = await withViewer(database, viewer, 'read', (db) => findCustomersToRate(db, page));
    const last = customers.at(-1);
    if (!last) break;
    const contractRates = await readContractRates(askGraph, questionOf(customers));
    settledCount += await rateAll(customers, contractRates, work);
    after = last.customerId;
  }
  return settledCount;
}

/** Rates what waits of the customers in lanes side by side: while the database writes for one, the other's is priced. */
async function rateAll(
  customers: readonly CustomerToRate[],
  contractRates: ContractRates,
  work: RatingWork,
): Promise<number> {
  const ids = customers.map(({ customerId }) => customerId);
  // Each customer is in one lane alone, so that they never wait for each other.
  const lanes = chunksOf(ids, Math.ceil(ids.length / LANES));
  const done = await Promise.allSettled(lanes.map((lane) => rateLane(lane, contractRates, work)));
  // Only when no lane is at work any more: a failure begins the whole again.
  const failed = done.find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
  return done.reduce((sum, lane) => sum + (lane.status === 'fulfilled' ? lane.value : 0), 0);
}

async function rateLane(
  customerIds: readonly string[],
  contractRates: ContractRates,
  { database, now, stopped }: RatingWork,
): Promise<number> {
  let settledCount = 0;
  while (!stopped?.aborted) {
    const settled = await withViewer(database, viewer, 'write', (tx) =>
      rateBatch(tx, { customerIds, contractRates, limit: BATCH_SIZE }, now),
    );
    settledCount += settled;
    // Nothing left, or another worker has the rest in hand.
    if (settled < BATCH_SIZE) break;
  }
  return settledCount;
}

function questionOf(customers: readonly CustomerToRate[]) {
  return {
    customerIds: customers.map(({ customerId }) => customerId),
    earliest: new Date(Math.min(...customers.map(({ earliest }) => earliest.getTime())) - PERIOD_MS),
    latest: new Date(Math.max(...customers.map(({ latest }) => latest.getTime())) + PERIOD_MS),
    correlationId: newId(),
  };
}
