import { clockAt } from '@switchboard/kit/clock';
import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { openRuntime, type Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer, type Viewer } from '@switchboard/kit/viewer';
import postgres from 'postgres';
import { startTestSystem, type TestSystem } from '../../../test/world/test-system.js';
import type { NewContract, NewRate } from '../src/contracts/contract-input.js';
import { usualTerms } from '../src/contracts/contract-terms.js';
import { noFurtherTerms, usualBasics } from '../src/contracts/rate-terms.js';
import type { NewCustomer } from '../src/customers/customer-input.js';
import { salesParts, startSales } from '../src/subgraph.js';

/** Sales alone, with a hand on its acts and its database. */
export interface TestSales extends TestSystem {
  readonly sql: postgres.Sql;
  /** Runs acts as a loader of data does, at the instant of `at`. */
  readonly act: <Value>(run: (tx: Db, scope: ActAt) => Promise<Value>, at?: Date) => Promise<Value>;
}

export interface ActAt {
  readonly now: Date;
  readonly viewer: Viewer;
  readonly correlationId: string;
  readonly publish: Runtime['publish'];
}

const loader = serviceViewer('test-loader');

/** @param graphUrl of the graph that it asks; nobody is there when not given. */
export async function startTestSales(graphUrl?: string): Promise<TestSales> {
  const system = await startTestSystem('sales', (settings: SubgraphSettings) =>
    startSales({ ...settings, ...(graphUrl && { graphUrl }) }),
  );
  const sql = postgres(system.ownerUrl, { max: 2, onnotice: () => {} });
  const stopping = new AbortController();
  const runtime = await openRuntime(salesParts, system.settings, {
    clock: clockAt(new Date()),
    stopped: stopping.signal,
  });
  return {
    ...system,
    sql,
    act: (run, now = new Date()) =>
      withViewer(runtime.database, loader, 'write', (tx) =>
        run(tx, { now, viewer: loader, correlationId: 'test', publish: runtime.publish }),
      ),
    async stop() {
      await sql.end();
      await runtime.boss.stop({ graceful: false });
      await runtime.database.close();
      await system.stop();
    },
  };
}

export function someCustomer(number: string, differing: Partial<NewCustomer> = {}): NewCustomer {
  return {
    number,
    name: `Company ${number}`,
    language: 'de',
    phone: '030-0074321',
    office: { lines: ['Obere Str. 57'], postalCode: '12209', city: 'Berlin', region: null, countryCode: 'DE' },
    contact: { name: 'Maria Anders', title: 'Sales Representative', phone: '030-0074321' },
    ...differing,
  };
}

export function someContract(
  number: string,
  customerNumber: string,
  differing: Partial<NewContract> = {},
): NewContract {
  return {
    number,
    customerNumber,
    signedOn: '2025-12-01',
    validFrom: '2026-01-01',
    validTo: null,
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    terms: usualTerms,
    rates: [someRate()],
    ...differing,
  };
}

export function someRate(differing: Partial<NewRate> = {}): NewRate {
  return {
    ...usualBasics,
    ...noFurtherTerms,
    serviceCode: 'AUDIO',
    accessTypeCode: null,
    prefix: null,
    countryCode: null,
    unitPrice: '0.0485',
    currency: 'EUR',
    initialSeconds: 60,
    nextSeconds: 6,
    validFrom: '2026-01-01',
    validTo: null,
    ...differing,
  };
}
