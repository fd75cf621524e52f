import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignAccountManagers } from '../src/account-managers/assign-account-managers.js';
import { takeContracts } from '../src/contracts/take-contracts.js';
import { addCustomers } from '../src/customers/add-customers.js';
import { someContract, someCustomer, someRate, startTestSales, type TestSales } from './sales.js';

const numbers = Array.from({ length: 60 }, (_, index) => `L-${String(index).padStart(2, '0')}`);
let sales: TestSales;

beforeAll(async () => {
  sales = await startTestSales();
  // Three instants for sixty customers: pages must not lose those of one instant.
  for (const third of [0, 1, 2]) {
    const part = numbers.slice(third * 20, third * 20 + 20);
    await sales.act(
      async (tx, scope) => {
        await addCustomers(
          tx,
          part.map((number) => someCustomer(number)),
          scope,
        );
        await takeContracts(tx, part.flatMap(contractsOf), scope);
        await assignAccountManagers(
          tx,
          part.map((customerNumber, index) => ({ customerNumber, manager: manager(index) })),
        );
      },
      new Date(Date.UTC(2026, 0, 1 + third)),
    );
  }
});
afterAll(() => sales.stop());

function contractsOf(number: string) {
  return Array.from({ length: 5 }, (_, index) =>
    someContract(`C-${number}-${index}`, number, {
      validFrom: `2026-0${1 + Math.floor(index / 2)}-01`,
      rates: [someRate(), someRate({ countryCode: 'FR' })],
    }),
  );
}

function manager(index: number) {
  return { subject: `sub-${index % 7}`, name: `Manager ${index % 7}`, email: `manager-${index % 7}@us.example` };
}

interface Page {
  readonly nodes: readonly { readonly number: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Reads a list page by page to its end. */
async function walk(read: (after: string | null) => Promise<Page>): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo } = await read(after);
    found.push(...nodes.map(({ number }) => number));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return found;
}

test('the pages of all customers follow one another without gap or repeat, the newest first', async () => {
  const found = await walk(async (after) => {
    const query = `query ($after: String) { customers(first: 7, after: $after) {
      nodes { number } pageInfo { hasNextPage endCursor } } }`;
    return (await sales.ask<{ customers: Page }>(query, { after })).data.customers;
  });

  expect(found.toSorted()).toEqual(numbers);
  expect(found.slice(0, 20).toSorted()).toEqual(numbers.slice(40));
  expect(found.slice(40).toSorted()).toEqual(numbers.slice(0, 20));
});

test('the pages of a customer’s contracts follow one another, the newest first', async () => {
  const found = await walk(async (after) => {
    const query = `query ($after: String) { customer(number: "L-07") { contracts(first: 2, after: $after) {
      nodes { number } pageInfo { hasNextPage endCursor } } } }`;
    return (await sales.ask<{ customer: { contracts: Page } }>(query, { after })).data.customer.contracts;
  });

  expect(found.toSorted()).toEqual(contractsOf('L-07').map(({ number }) => number));
  expect(found[0]).toBe('C-L-07-4');
});

interface RatesPage {
  readonly customer: {
    readonly contractRates: {
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
      readonly pageInfo: Page['pageInfo'];
    };
  };
}

async function readRates(after: string | null): Promise<RatesPage['customer']['contractRates']> {
  const query = `query ($after: String) { customer(number: "L-09") {
    contractRates(on: "2026-06-01", first: 3, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  } }`;
  return (await sales.ask<RatesPage>(query, { after })).data.customer.contractRates;
}

test('the pages of a customer’s contract rates follow one another without repeat', async () => {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { edges, pageInfo }: RatesPage['customer']['contractRates'] = await readRates(after);
    ids.push(...edges.map(({ node }) => node.id));
    after = edges.at(-1)?.cursor ?? null;
    more = pageInfo.hasNextPage;
  }

  expect(new Set(ids).size).toBe(10);
  expect(ids).toHaveLength(10);
});

test('a page of no size and a cursor of another list are refused', async () => {
  const codeOf = async (args: string) =>
    (await sales.ask(`{ customers(${args}) { nodes { id } } }`)).errors?.[0]?.extensions?.code;

  expect(await codeOf('first: 0')).toBe('PAGE_SIZE_INVALID');
  expect(await codeOf('first: 101')).toBe('PAGE_SIZE_INVALID');
  expect(await codeOf('after: "nonsense"')).toBe('CURSOR_INVALID');
});

test('a query costs the same number of SQL statements for 1 customer and for 50', async () => {
  const query = `query ($first: Int!) { customers(first: $first) { edges { cursor } nodes {
    id number accountManager { name } contacts { name } addresses { city }
    contracts(first: 5) { nodes { number state customer { number } } }
    contractRates(on: "2026-06-01", first: 100) { nodes { id contract { number customer { number } } } }
    inMay: contractRates(during: { from: "2026-05-01", to: "2026-06-01" }) { nodes { id } } } } }`;
  const costOf = async (first: number) => {
    const before = await sales.sqlStatements();
    const { data, errors } = await sales.ask<{ customers: { nodes: unknown[] } }>(query, { first });
    expect(errors).toBeUndefined();
    expect(data.customers.nodes).toHaveLength(first);
    return (await sales.sqlStatements()) - before;
  };
  await costOf(1);

  const [one, fifty] = [await costOf(1), await costOf(50)];

  expect(fifty).toBe(one);
  expect(one).toBeLessThanOrEqual(14);
});
