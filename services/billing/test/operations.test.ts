import { afterAll, beforeAll, expect, test } from 'vitest';
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
