import { randomUUID } from 'node:crypto';
import { type Database, type Db, openDatabase } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { AskGraph, Question } from '@switchboard/kit/graph-client';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { type SQL, sql } from 'drizzle-orm';
import { startTestSystem } from '../../../test/world/test-system.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { openAccounts, type ToldCustomer } from '../src/accounts/open-accounts.js';
import { type Correction, correctCalls } from '../src/calls/correct-calls.js';
import { countUnsettled } from '../src/calls/queries.js';
import { rateBatch } from '../src/calls/rate-batch.js';
import { receiveCalls } from '../src/calls/receive-calls.js';
import type { EndedConference } from '../src/calls/received-call.js';
import { loadCatalogue } from '../src/catalogue/load-catalogue.js';
import type { GivenRate } from '../src/catalogue/rate-card.js';
import { flatTerms, type RateTerms } from '../src/rates/rate-terms.js';
import type { ContractRate, ContractRates } from '../src/rates/read-contract-rates.js';
import { requestRerating } from '../src/rates/request-rerating.js';
import { type BillingSettings, startBilling } from '../src/subgraph.js';

const terms = { sellerCountry: 'DE', paymentTermDays: 14 };
// Wakes nobody: a test rates when it wants to, with the rates that it gives.
const wakeRating = async () => {};

export type BillingAlone = Awaited<ReturnType<typeof startBillingAlone>>;

interface Bench {
  readonly write: <Value>(run: (tx: Db) => Promise<Value>) => Promise<Value>;
  readonly now: () => Date;
}

interface Ended {
  readonly customerId: string;
  readonly callRecords: readonly CallRecord[];
  readonly conferenceId?: string;
  readonly addOns?: EndedConference['addOns'];
}

/** The system's own acts, each in a transaction at the bench's instant. */
function actsOf({ write, now }: Bench) {
  const scope = () => ({ now: now(), terms, wakeRating });
  const open = (customers: readonly Partial<ToldCustomer>[]) => {
    const told = customers.map((each) => ({
      customerId: newId(),
      number: newId(),
      countryCode: 'DE',
      version: 1,
      ...each,
    }));
    return write((tx) => openAccounts(tx, told, scope()));
  };
  const receiveAll = (conferences: readonly Ended[]) => {
    const ended = conferences.map((each) => ({
      conferenceId: newId(),
      ...spanOf(each.callRecords),
      ...each,
      addOns: each.addOns ?? [],
    }));
    return write((tx) => receiveCalls(tx, ended, scope()));
  };
  return {
    async openAccount({ number = newId(), countryCode = 'DE', customerId = newId() } = {}) {
      await open([{ customerId, number, countryCode }]);
      return { customerId, number: `B-${number}` };
    },
    openAccounts: (customerIds: readonly string[]) => open(customerIds.map((customerId) => ({ customerId }))),
    receiveAll,
    receive: (customerId: string, callRecords: readonly CallRecord[], conferenceId = newId()) =>
      receiveAll([{ customerId, callRecords, conferenceId }]),
    loadCatalogue: (listRates: readonly GivenRate[] = [listRate()]) =>
      write((tx) => loadCatalogue(tx, { services, accessTypes, listRates }, scope())),
    rate: rateWith(write, now),
    correct: (correction: Correction) => write((tx) => correctCalls(tx, [correction], scope())),
    requestRerating: (customerId: string, fromDay: string, ratesVersion = 1) =>
      write((tx) => requestRerating(tx, [{ customerId, fromDay, ratesVersion, requestedAt: now() }], wakeRating)),
  };
}

/** Rates what waits of the calls' customers with these contract rates, as the worker does once it has read them. */
function rateWith(write: Bench['write'], now: () => Date) {
  return (
    callRecords: readonly { readonly id: string }[],
    rates: readonly ContractRate[] = [],
    { unknown = [], ratesVersion = 1 }: RateOptions = {},
  ) =>
    write(async (tx) => {
      const ids = sql.param(callRecords.map(({ id }) => id));
      const customers = await tx.execute<{ id: string }>(sql`
        select distinct customer_id as id from received_calls where call_record_id = any(${ids}::uuid[])`);
      const customerIds = customers.map(({ id }) => id);
      const known = customerIds.filter((id) => !unknown.includes(id));
      return rateBatch(tx, { customerIds, contractRates: ratesOf(known, rates, ratesVersion), limit: 5_000 }, now());
    });
}

interface RateOptions {
  /** Customers that sales does not know. */
  readonly unknown?: readonly string[];
  readonly ratesVersion?: number;
}

function ratesOf(customerIds: readonly string[], rates: readonly ContractRate[], ratesVersion: number): ContractRates {
  const of = (id: string) => rates.filter(({ customerId }) => customerId === id);
  return new Map(customerIds.map((id) => [id, { ratesVersion, rates: of(id) }]));
}

/** A graph that knows these contract rates, and of which customers, as `readContractRates` asks it. */
export function graphOfRates(rates: readonly ContractRate[] = [], ratesVersion = 1): AskGraph {
  return async <Data>({ variables }: Question) => {
    const { ids } = variables as { readonly ids: readonly string[] };
    const customersByIds = ids.map((id) => ({
      id,
      contractRatesVersion: ratesVersion,
      contractRates: {
        nodes: rates.filter(({ customerId }) => customerId === id).map(toNode),
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    }));
    return { customersByIds } as Data;
  };
}

function toNode({ terms, currency, rounding, timeZone, within, ...rate }: ContractRate) {
  const money = (amount: string) => ({ amount, currency });
  const contract = { id: rate.contractId, version: rate.contractVersion, timeZone, rounding };
  return {
    ...rate,
    ...terms,
    service: { code: rate.serviceCode },
    accessType: rate.accessTypeCode === null ? null : { code: rate.accessTypeCode },
    unitPrice: money(terms.unitPrice),
    tiers: terms.tiers.map((tier) => ({ ...tier, unitPrice: money(tier.unitPrice) })),
    timeBands: terms.timeBands.map((band) => ({ ...band, unitPrice: money(band.unitPrice) })),
    increments: { initialSeconds: terms.initialSeconds, nextSeconds: terms.nextSeconds },
    setUpFee: money(terms.setUpFee),
    minimum: money(terms.minimum),
    maximum: terms.maximum === null ? null : money(terms.maximum),
    contract: { ...contract, validFrom: within?.validFrom ?? '2020-01-01', validTo: within?.validTo ?? null },
  };
}

/** From the first joining to the last leaving. */
function spanOf(callRecords: readonly CallRecord[]) {
  const [joined, left] = [callRecords.map(({ joinedAt }) => joinedAt), callRecords.map(({ leftAt }) => leftAt)];
  const fallback = '2026-11-20T10:00:00.000Z';
  return { startedAt: joined.toSorted()[0] ?? fallback, endedAt: left.toSorted().at(-1) ?? fallback };
}

/** Billing over its own database, at an instant that the test moves; nobody answers as the graph. */
export async function startBillingAlone(startsAt = '2026-11-24T12:00:00Z') {
  let instant = new Date(startsAt);
  const now = () => instant;
  const start = (settings: BillingSettings) => startBilling(settings, { now });
  const system = await startTestSystem<BillingSettings>('billing', start, terms);
  const database = openDatabase(system.settings.databaseUrl, { max: 4 });
  const write: Bench['write'] = (run) => withViewer(database, serviceViewer('test'), 'write', run);
  return {
    ...system,
    ...actsOf({ write, now }),
    write,
    now,
    moveTo: (to: string) => {
      instant = new Date(to);
    },
    /** Rows as they lie in the database, read past the system. */
    rows: <Row extends Record<string, unknown>>(query: SQL) =>
      database.pool.execute<Row>(query) as unknown as Promise<Row[]>,
    unsettled: () => countUnsettled(database.pool),
    work: <Value>(run: (database: Database, now: Date) => Promise<Value>) => run(database, instant),
    async stop() {
      await database.close();
      await system.stop();
    },
  };
}

export const services = [
  { code: 'audio', name: 'Audio conference' },
  { code: 'recording', name: 'Recording' },
  { code: 'training', name: 'Training', vat: 'EXEMPT' as const, vatReason: 'Education' },
];
export const accessTypes = [
  { code: 'toll-free', name: 'Toll-free' },
  { code: 'toll', name: 'Local number' },
];

/** What a rate's key and validity are, and what its terms say. */
type RateOver<Key> = Partial<Key> & Partial<RateTerms>;

export function listRate(over: RateOver<GivenRate> = {}): GivenRate {
  const { terms, rest } = splitTerms({ unitPrice: '0.06' }, over);
  return {
    ...{ serviceCode: 'audio', accessTypeCode: null, prefix: null, countryCode: null, currency: 'EUR', terms },
    ...{ validFrom: '2025-01-01', validTo: null },
    ...rest,
  };
}

export function contractRate(customerId: string, over: RateOver<ContractRate> = {}): ContractRate {
  const { terms, rest } = splitTerms({ unitPrice: '0.0485', nextSeconds: 6 }, over);
  return {
    ...{ source: 'contract', id: newId(), version: 1, customerId, contractId: newId(), contractVersion: 1 },
    ...{ serviceCode: 'audio', accessTypeCode: null, prefix: null, countryCode: null, currency: 'EUR', terms },
    ...{ validFrom: '2026-01-01', validTo: null, timeZone: 'Europe/Berlin' },
    rounding: { point: 'PER_LINE', mode: 'HALF_UP' },
    ...rest,
  };
}

function splitTerms<Over extends object>(base: Parameters<typeof flatTerms>[0], over: Over) {
  const isTerm = ([field]: readonly [string, unknown]) => field in flatTerms({ unitPrice: '0' });
  const fields = Object.entries(over);
  const terms = flatTerms({ ...base, ...Object.fromEntries(fields.filter(isTerm)) });
  return { terms, rest: Object.fromEntries(fields.filter((field) => !isTerm(field))) as Over };
}

export interface CallRecord {
  readonly id: string;
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly countryCode: string;
  readonly joinedAt: string;
  readonly leftAt: string;
}

/** A leg that began at the instant and lasted so many seconds. */
export function leg(joinedAt: string, seconds: number, over: Partial<CallRecord> = {}): CallRecord {
  const began = new Date(joinedAt);
  return {
    id: newId(),
    serviceCode: 'audio',
    accessTypeCode: 'toll-free',
    countryCode: 'DE',
    joinedAt: began.toISOString(),
    leftAt: new Date(began.getTime() + seconds * 1_000).toISOString(),
    ...over,
  };
}

/** An event as another system's relay sends it. */
export function event(type: string, subject: string, { data, version = 1 }: { data: object; version?: number }) {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: '/systems/test',
    type,
    subject,
    sequence: version,
    time: '2026-11-24T12:00:00.000Z',
    datacontenttype: 'application/json',
    correlationid: 'test',
    data,
  };
}

/** Waits until every event that was taken is handled. */
export function allHandled(billing: Pick<BillingAlone, 'rows'>) {
  return waitFor('all events to be handled', async () => {
    const [open] = await billing.rows(sql`select 1 from inbox where handled_at is null limit 1`);
    return open === undefined;
  });
}
