import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import fc from 'fast-check';
import { openAccounts } from '../accounts/open-accounts.js';
import { rateCalls } from '../calls/rate-calls.js';
import { rerateCalls } from '../calls/rerate-calls.js';
import { loadCatalogue } from '../catalogue/load-catalogue.js';
import { issueDueInvoices } from '../issuing/issue-due-invoices.js';
import { flatTerms } from '../rates/rate-terms.js';
import { type ActKind, type HistoryAct, perform, type Stage, seller, tellRates } from './history-acts.js';
import { findSales, graphOf, saveCustomer } from './history-sales.js';

/** How often each act is done, relative to the others. */
const WEIGHTS: Readonly<Record<ActKind, number>> = {
  ...{ receive: 20, rate: 14, rerate: 6, work: 8, prepare: 12, issue: 10, issueInVain: 8, pay: 8, credit: 6 },
  ...{ dispute: 5, settle: 5, makeVoid: 3, giveUp: 1, correct: 7, moveRates: 3, changeTerms: 1 },
};

/** Acts by the seed: the same seed gives the same. */
export function historyOf(seed: number, length: number): readonly HistoryAct[] {
  const kinds = Object.entries(WEIGHTS).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as ActKind) }));
  const act = fc.record({ kind: fc.oneof(...kinds), roll: fc.nat(), size: fc.integer({ min: 1, max: 100 }) });
  return fc.sample(act, { seed, numRuns: length });
}

/** Customers with contracts of every kind, none of whom has called yet. */
export async function beginHistory({ database, now }: Stage, customerCount: number): Promise<void> {
  const scope = { now: now(), terms: { sellerCountry: 'DE', paymentTermDays: 14 }, wakeRating: async () => {} };
  const listRate = {
    ...{ serviceCode: 'audio', accessTypeCode: null, prefix: null, countryCode: null, currency: 'EUR' },
    ...{ terms: flatTerms({ unitPrice: '0.06' }), validFrom: '2025-01-01', validTo: null },
  };
  const catalogue = {
    services: [{ code: 'audio', name: 'Audio conference' }],
    accessTypes: [{ code: 'toll-free', name: 'Toll-free' }],
    listRates: [listRate],
  };
  await withViewer(database, serviceViewer('history'), 'write', async (tx) => {
    await loadCatalogue(tx, catalogue, scope);
    const customers = Array.from({ length: customerCount }, () => ({ customerId: newId(now()), number: newId() }));
    for (const [place, { customerId }] of customers.entries())
      await saveCustomer(tx, { customerId, place, version: 1 });
    await openAccounts(
      tx,
      customers.map((customer) => ({ ...customer, countryCode: 'DE', version: 1 })),
      scope,
    );
  });
}

/** What was told of an act: that it was done, what it was refused with, or that it failed. */
export interface Told {
  readonly kind: ActKind;
  readonly outcome: string;
  readonly fault?: string;
}

/** Does one act after the other. */
export async function liveThrough(
  stage: Stage,
  history: readonly HistoryAct[],
  tell: (told: Told) => void,
): Promise<void> {
  for (const act of history) {
    try {
      tell({ kind: act.kind, outcome: await perform(stage, act) });
    } catch (error) {
      tell({ kind: act.kind, outcome: 'failed', fault: faultOf(error) });
    }
  }
}

const MOST_ROUNDS = 20;

/**
 * Tells all events again and does what the workers do, until there is nothing more to do.
 * @returns whether it came to that.
 */
export async function comeToRest(stage: Stage): Promise<boolean> {
  for (const { customerId, version } of await findSales(stage.database.pool))
    await tellRates(stage, customerId, version);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const work = { database: stage.database, askGraph: graphOf(stage.database), now: stage.now() };
    const counts = [await rateCalls(work), await rerateCalls(work)];
    const { setAside: _setAside, ...done } = await issueDueInvoices({
      ...work,
      seller,
      wakeRating: async () => {},
      publish: async () => {},
    });
    if ([...counts, ...Object.values(done)].every((count) => count === 0)) return true;
  }
  return false;
}

function faultOf(error: unknown): string {
  const { message, cause } = error as Error;
  // The innermost cause: drizzle's own error repeats the statement and says nothing of what happened.
  return cause ? faultOf(cause) : message;
}
