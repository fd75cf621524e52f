import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADD_CUSTOMER, type AddCustomerData, newCustomer } from '../world/operations.js';
import { waitFor } from '../world/wait-for.js';
import { newNumber, startWorld, type World } from '../world/world.js';

/** Enough for the kill to fall among acts, relays and handlings; the long proof takes 1,000. */
const CUSTOMERS = 60;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Adds a customer as an app would: with one key, again and again until it is answered. */
async function addPersistently(number: string): Promise<void> {
  await waitFor(
    `${number} to be added`,
    async () => {
      const { data } = await world.ask<AddCustomerData>(ADD_CUSTOMER, newCustomer(number));
      return data?.addCustomer.customer?.number === number;
    },
    120_000,
  );
}

test('everything is killed while customers are added, and each one has exactly one account', async () => {
  const numbers = Array.from({ length: CUSTOMERS }, newNumber);
  const everything = [...Object.values(world.systems), world.gateway];

  const adding = numbers.map(addPersistently);
  await waitFor(
    'some to be added',
    async () => Number((await world.sql.sales`select count(*) from customers`)[0]?.count) > CUSTOMERS / 4,
  );
  await Promise.all(everything.map((process) => process.kill()));
  await Promise.all(everything.map((process) => process.start()));
  await Promise.all(adding);

  const accounts = () => world.sql.billing`select customer_id from billing_accounts`;
  await waitFor('all accounts', async () => (await accounts()).length >= CUSTOMERS, 90_000);
  const customers = await world.sql.sales`select id from customers order by id`;
  expect(customers).toHaveLength(CUSTOMERS);
  expect((await accounts()).map((row) => row.customer_id).sort()).toEqual(customers.map(({ id }) => id));
}, 240_000);
