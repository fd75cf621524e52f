import { randomUUID } from 'node:crypto';
import { type Database, type Db, openDatabase } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { type SQL, sql } from 'drizzle-orm';
import { startTestSystem } from '../../../test/world/test-system.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { openAccounts, type ToldCustomer } from '../src/accounts/open-accounts.js';
import { countUnsettled } from '../src/calls/queries.js';
import { rateBatch } from '../src/calls/rate-batch.js';
import { receiveCalls } from '../src/calls/receive-calls.js';
import { loadCatalogue } from '../src/catalogue/load-catalogue.js';
import type { GivenRate } from '../src/catalogue/rate-card.js';
import type { ContractRate } from '../src/rates/read-contract-rates.js';
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
    const ended = conferences.map((each) => ({ conferenceId: newId(), ...each, callRecords: [...each.callRecords] }));
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
    /** Rates the calls with these contract rates, as the worker does once it has read them. */
    rate: (
      callRecords: readonly { readonly id: string }[],
      rates: readonly ContractRate[] = [],
      unknown: string[] = [],
    ) =>
      write(async (tx) => {
        const customers = await tx.execute<{ id: string }>(sql`select distinct customer_id as id from received_calls`);
        const known = customers.filter(({ id }) => !unknown.includes(id));
        const contractRates = new Map(known.map(({ id }) => [id, rates.filter((each) => each.customerId === id)]));
        return rateBatch(tx, { callRecordIds: callRecords.map(({ id }) => id), contractRates }, now());
      }),
  };
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
];
export const accessTypes = [
  { code: 'toll-free', name: 'Toll-free' },
  { code: 'toll', name: 'Local number' },
];

export function listRate(over: Partial<GivenRate> = {}): GivenRate {
  return {
    serviceCode: 'audio',
    accessTypeCode: null,
    countryCode: null,
    currency: 'EUR',
    unitPrice: '0.06',
    initialSeconds: 60,
    nextSeconds: 60,
    validFrom: '2025-01-01',
    validTo: null,
    ...over,
  };
}

export function contractRate(customerId: string, over: Partial<ContractRate> = {}): ContractRate {
  return {
    source: 'contract',
    id: newId(),
    version: 1,
    customerId,
    priceModel: 'FLAT',
    serviceCode: 'audio',
    accessTypeCode: null,
    countryCode: null,
    unitPrice: '0.0485',
    currency: 'EUR',
    increments: { initialSeconds: 60, nextSeconds: 6 },
    validFrom: '2026-01-01',
    validTo: null,
    timeZone: 'Europe/Berlin',
    ...over,
  };
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
