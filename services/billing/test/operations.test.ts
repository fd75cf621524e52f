import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scansOf } from '../../../test/world/scans.js';
import { countParkedCalls } from '../src/calls/backlog/queries.js';
import { type BillingAlone, leg, startBillingAlone } from './billing-alone.js';

let billing: BillingAlone;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue();
});
afterAll(() => billing.stop());

const operator = { subject: 'test-operator', kind: 'person', roles: ['operator'], scopes: [] } as const;
const look = async () =>
  (await billing.ask('{ operations { billing { waitingCallCount parkedCalls { reason count } } } }', {}, operator))
    .data;

test('operators see how many calls wait for their rating, and what keeps others from it', async () => {
  const { customerId } = await billing.openAccount();

  await billing.receive(customerId, [
    leg('2026-11-20T10:00:00Z', 60),
    leg('2026-11-20T10:00:00Z', 90),
    leg('2026-11-20T10:00:00Z', -1),
    leg('2026-11-20T10:00:00Z', -2),
    leg('2026-11-20T10:00:00Z', 30 * 3_600),
  ]);

  expect(await look()).toEqual({
    operations: {
      billing: {
        waitingCallCount: 2,
        parkedCalls: [
          { reason: 'ENDS_BEFORE_START', count: 2 },
          { reason: 'TOO_LONG', count: 1 },
        ],
      },
    },
  });
});

test('what is parked is counted without reading what is rated', async () => {
  await billing.rows(sql`
    insert into received_calls
    select (jsonb_populate_record(null::received_calls, to_jsonb(call) || jsonb_build_object(
      'call_record_id', gen_random_uuid()))).*
    from (select * from received_calls where reason is null limit 1) as call, generate_series(1, 5000)`);

  const scans = await scansOf(billing.ownerUrl, 'received_calls', (db) => countParkedCalls(db));

  const ofTheMonth = scans.filter(({ table }) => table.includes('2026_11'));
  expect(ofTheMonth.length).toBeGreaterThan(0);
  expect(ofTheMonth.filter(({ index }) => index === undefined)).toEqual([]);
  expect(await look()).toMatchObject({ operations: { billing: { waitingCallCount: 2 } } });
}, 60_000);
