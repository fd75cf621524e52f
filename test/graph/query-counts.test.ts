import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCustomers } from '../world/demo-data.js';
import { CUSTOMER_PROFILE } from '../world/operations.js';
import { startWorld, type World } from '../world/world.js';

/** The salesperson's profile, of a page of customers instead of one. */
const PROFILES = CUSTOMER_PROFILE.replace('CustomerProfile($number: String!)', 'CustomerProfiles($first: Int!)')
  .replace('customer(number: $number) {', 'customers(first: $first) { nodes {')
  .replace(/}$/, '} }');

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await loadCustomers(world, { customers: 60, seed: 11 });
}, 120_000);
afterAll(() => world.stop());

interface Page {
  readonly customers: {
    readonly nodes: readonly {
      readonly invoices: { readonly nodes: readonly unknown[] };
      readonly conferences: { readonly nodes: readonly unknown[] };
    }[];
  };
}

async function costOf(first: number) {
  const calls = await world.subgraphCalls();
  const statements = await world.sqlStatements();
  const { data, errors } = await world.ask<Page>(PROFILES, { first });
  return {
    nodes: data.customers.nodes,
    errors,
    subgraphCalls: (await world.subgraphCalls()) - calls,
    sqlStatements: (await world.sqlStatements()) - statements,
  };
}

/** The least of several, since systems' own workers ask the graph now and then, and count, too. */
async function leastCostOf(first: number) {
  const costs = [await costOf(first), await costOf(first), await costOf(first)];
  const least = costs.toSorted((one, other) => one.sqlStatements - other.sqlStatements)[0];
  if (!least) throw new Error('nothing was asked');
  return least;
}

test('the profiles of 50 customers cost as many statements and subgraph calls as that of one', async () => {
  await costOf(50);

  const one = await leastCostOf(1);
  const fifty = await leastCostOf(50);

  expect(fifty.errors).toBeUndefined();
  expect(fifty.nodes).toHaveLength(50);
  expect(fifty.nodes.filter(({ conferences }) => conferences.nodes.length > 0).length).toBeGreaterThan(40);
  console.log(
    `1 customer: ${one.subgraphCalls} subgraph calls, ${one.sqlStatements} SQL statements; 50: ${fifty.subgraphCalls}, ${fifty.sqlStatements}`,
  );
  expect(fifty.subgraphCalls).toBe(one.subgraphCalls);
  expect(one.subgraphCalls).toBe(4);
  expect(fifty.sqlStatements).toBe(one.sqlStatements);
});
