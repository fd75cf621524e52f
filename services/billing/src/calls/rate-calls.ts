import type { Database } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { AskGraph } from '@switchboard/kit/graph-client';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { readContractRates } from '../rates/read-contract-rates.js';
import { findCallsToRate } from './queries.js';
import { rateBatch } from './rate-batch.js';
import type { ReceivedCallRow } from './tables.js';

export interface RatingWork {
  readonly database: Database;
  readonly askGraph: AskGraph;
  readonly now: Date;
  /** Ends the work between two batches. */
  readonly stopped?: AbortSignal;
}

// Bounds what one transaction locks, and how many customers one question to the graph is about.
const BATCH_SIZE = 500;
const viewer = serviceViewer('billing');

/**
 * Rates the calls that wait, in batches: finds them, asks the graph for the contract rates of their customers with no
 * row locked, then prices and charges those that still wait, each batch in one transaction.
 * @returns how many calls were rated or parked.
 * @throws GraphError when the rates cannot be read: the calls go on waiting, nothing is priced by guess.
 */
export async function rateCalls({ database, askGraph, now, stopped }: RatingWork): Promise<number> {
  let settledCount = 0;
  while (!stopped?.aborted) {
    const calls = await withViewer(database, viewer, 'read', (db) => findCallsToRate(db, BATCH_SIZE));
    if (calls.length === 0) break;
    // No row is locked while the graph is asked, however long it takes.
    const contractRates = await readContractRates(askGraph, questionOf(calls));
    const callRecordIds = calls.map(({ callRecordId }) => callRecordId);
    const settled = await withViewer(database, viewer, 'write', (tx) =>
      rateBatch(tx, { callRecordIds, contractRates }, now),
    );
    // Another worker has them all in hand and goes on with what follows.
    if (settled === 0) break;
    settledCount += settled;
  }
  return settledCount;
}

function questionOf(calls: readonly ReceivedCallRow[]) {
  const times = calls.map(({ joinedAt }) => joinedAt.getTime());
  return {
    customerIds: calls.map(({ customerId }) => customerId),
    earliest: new Date(Math.min(...times)),
    latest: new Date(Math.max(...times)),
    correlationId: newId(),
  };
}
