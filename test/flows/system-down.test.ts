import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ADD_CUSTOMER, CUSTOMER_PROFILE, newCustomer, type ProfileData } from '../world/operations.js';
import { waitFor } from '../world/wait-for.js';
import { newNumber, startWorld, type World } from '../world/world.js';

const DEADLINE_MS = 1_000;
const number = newNumber();
let world: World;

beforeAll(async () => {
  world = await startWorld({ env: { SUBGRAPH_TIMEOUT_MS: String(DEADLINE_MS) } });
  await world.ask(ADD_CUSTOMER, newCustomer(number));
  await accountOpened();
});
afterAll(() => world.stop());
afterEach(async () => {
  world.systems.billing.resume();
});

const profile = () => world.ask<ProfileData>(CUSTOMER_PROFILE, { number });
const accountOpened = () =>
  waitFor('the billing account', async () => Boolean((await profile()).data.customer?.billingAccount));

function expectAllButBilling({ data, errors = [] }: Awaited<ReturnType<typeof profile>>) {
  expect(data.customer).toMatchObject({
    number,
    addresses: [{ city: 'Berlin' }],
    conferences: { nodes: [] },
    letters: { nodes: [] },
  });
  expect(data.customer).toMatchObject({ currentBillingPeriod: null, billingAccount: null, invoices: null });
  expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions?.code]).sort()).toEqual([
    ['customer.billingAccount', 'BILLING_UNAVAILABLE'],
    ['customer.currentBillingPeriod', 'BILLING_UNAVAILABLE'],
    ['customer.invoices', 'BILLING_UNAVAILABLE'],
  ]);
  for (const { extensions } of errors) expect(extensions?.correlationId).toMatch(/^[\w-]{8,}$/);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|at .*\.js/);
}

test('with billing hanging, the profile answers with all the rest within the deadline', async () => {
  world.systems.billing.hang();

  const began = Date.now();
  const answer = await profile();

  expectAllButBilling(answer);
  expect(Date.now() - began).toBeLessThan(3 * DEADLINE_MS);
});

test('with billing stopped, the profile answers with all the rest, and whole once it is back', async () => {
  await world.systems.billing.stop();
  expectAllButBilling(await profile());
  expect((await fetch(`${world.gateway.url}/readyz`)).status).toBe(200);
  expect((await fetch(`${world.systems.sales.url}/readyz`)).status).toBe(200);

  await world.systems.billing.start();

  expect(await profile()).toMatchObject({
    status: 200,
    data: { customer: { billingAccount: { number: `B-${number}` } } },
  });
});

test('a customer added while billing is down has its account as soon as billing is back', async () => {
  const late = newNumber();
  await world.systems.billing.stop();
  await world.ask(ADD_CUSTOMER, newCustomer(late));

  await world.systems.billing.start();

  await waitFor(
    'the account',
    async () => (await world.sql.billing`select 1 from billing_accounts where number = ${`B-${late}`}`).length > 0,
    10_000,
  );
});
