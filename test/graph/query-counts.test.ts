import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCustomers } from '../world/demo-data.js';
import { CUSTOMER_PROFILE } from '../world/operations.js';
import { startWorld, type World } from '../world/world.js';

/** The salesperson's profile, of a page of customers instead of one. */
const PROFILES = CUSTOMER_PROFILE.replace('CustomerProfile($number: String!)', 'CustomerProfiles($first: Int!)')
  .replace('customer(number: $number) {', 'customers(first: $first) { nodes {')
  .replace(/}$/, '} }');

/** What became of the latest conferences of a page of customers in billing. */
const STORIES = `query ($first: Int!) { customers(first: $first) { nodes { conferences(first: 3) { nodes { billing {
  state ratedCallCount waitingCallCount parkedCalls { reason callCount } net { amount } invoices { number state }
  timeline { at owner event detail }
} } } } } }`;

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await loadCustomers(world, { customers: 60, seed: 11 });
}, 120_000);
afterAll(() => world.stop());

interface Page {
  readonly customers: {
    readonly nodes: readonly {
      readonly conferences: { readonly nodes: readonly { readonly billing?: { readonly state: string } | null }[] };
    }[];
  };
}

async function costOf(first: number, query: string) {
  const calls = await world.subgraphCalls();
  const statements = await world.sqlStatements();
  const { data, errors } = await world.ask<Page>(query, { first });
  return {
    nodes: data.customers.nodes,
    errors,
    subgraphCalls: (await world.subgraphCalls()) - calls,
    sqlStatements: (await world.sqlStatements()) - statements,
  };
}

/** The least of several, since systems' own workers ask the graph now and then, and count, too. */
async function leastCostOf(first: number, query: string) {
  const costs = [await costOf(first, query), await costOf(first, query), await costOf(first, query)];
  const least = costs.toSorted((one, other) => one.sqlStatements - other.sqlStatements)[0];
  if (!least) throw new Error('nothing was asked');
  return least;
}

test('the profiles of 50 customers cost as many statements and subgraph calls as that of one', async () => {
  await costOf(50, PROFILES);

  const one = await leastCostOf(1, PROFILES);
  const fifty = await leastCostOf(50, PROFILES);

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

test('what became of 50 customers’ conferences in billing costs as many statements and subgraph calls as of ten’s', async () => {
  await costOf(50, STORIES);

  // Of one alone the latest conferences may be on no invoice yet, which spares the statements about invoices.
  const ten = await leastCostOf(10, STORIES);
  const fifty = await leastCostOf(50, STORIES);

  expect(fifty.errors).toBeUndefined();
  const billed = fifty.nodes.flatMap(({ conferences }) => conferences.nodes.flatMap(({ billing }) => billing ?? []));
  expect(billed.length).toBeGreaterThan(50);
  console.log(
    `10 customers: ${ten.subgraphCalls} subgraph calls, ${ten.sqlStatements} SQL statements; 50 (${billed.length} conferences): ${fifty.subgraphCalls}, ${fifty.sqlStatements}`,
  );
  expect([fifty.subgraphCalls, ten.subgraphCalls]).toEqual([3, 3]);
  expect(fifty.sqlStatements).toBe(ten.sqlStatements);
});
