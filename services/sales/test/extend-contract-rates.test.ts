import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CatalogueGraph, startCatalogueGraph } from './catalogue-graph.js';
import { codesOf, extendingOf, rateInput, signedContract } from './extending.js';
import { startTestSales, type TestSales } from './sales.js';

let graph: CatalogueGraph;
let sales: TestSales;
const { extend, preview } = extendingOf(() => sales);

beforeAll(async () => {
  graph = await startCatalogueGraph();
  sales = await startTestSales(graph.url);
});
afterAll(async () => {
  await sales.stop();
  await graph.stop();
});

interface Rate {
  readonly unitPrice: { readonly amount: string };
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly version: number;
}

/** Every version known now, or at an instant, in the order of its days: `price days version`. */
async function ratesOf(customerNumber: string, args = ''): Promise<string[]> {
  const { data } = await sales.ask<{ customer: { contracts: { nodes: { rates: { nodes: Rate[] } }[] } } }>(
    `{ customer(number: "${customerNumber}") { contracts { nodes { rates(first: 100 ${args}) { nodes {
      unitPrice { amount } validFrom validTo version } } } } } }`,
  );
  const rates = data.customer.contracts.nodes.flatMap((contract) => contract.rates.nodes);
  return rates
    .map(({ unitPrice, validFrom, validTo, version }) => `${validFrom} ${validTo} ${unitPrice.amount} ${version}`)
    .sort();
}

async function customerOf(number: string) {
  const { data } = await sales.ask<{ customer: { id: string; contractRatesVersion: number } }>(
    `{ customer(number: "${number}") { id contractRatesVersion } }`,
  );
  return data.customer;
}

test('a rate is told with all its terms', async () => {
  const contract = await signedContract(sales, 'TERMS');
  const rate = rateInput('0.0500', {
    ...{ accessTypeCode: 'TOLL_FREE', prefix: '371', countryCode: 'LV', part: 'TRANSPORT', initialSeconds: 60 },
    ...{
      nextSeconds: 6,
      setUpFee: '0.10',
      minimum: '0.05',
      maximum: '9',
      discountPercent: '2.5',
      validTo: '2027-01-01',
    },
    timeBands: [{ name: 'night', days: ['MONDAY', 'HOLIDAY'], from: '18:00', to: '24:00', unitPrice: '0.030' }],
    ...{ holidays: ['2026-11-18'], allowanceMinutes: '100', allowanceProration: 'FIXED_30' },
  });

  await extend(contract, [rate]);

  const { data } = await sales.ask<{ customer: { contractRates: { nodes: unknown[] } } }>(
    `{ customer(number: "TERMS") { contractRates(on: "2026-05-01") { nodes {
      part prefix countryCode accessType { code } unit priceModel unitPrice { amount } increments { nextSeconds }
      tiers { upTo } packageSize percent setUpFee { amount currency } minimum { amount } maximum { amount } discountPercent
      timeBands { name days from to unitPrice { amount currency } } holidays allowanceMinutes allowanceProration
      extendedBy validTo } } } }`,
  );
  expect(data.customer.contractRates.nodes).toEqual([
    {
      ...{ part: 'TRANSPORT', prefix: '371', countryCode: 'LV', accessType: { code: 'TOLL_FREE' } },
      ...{ unit: 'MINUTE', priceModel: 'FLAT', unitPrice: { amount: '0.05' }, increments: { nextSeconds: 6 } },
      ...{ tiers: [], packageSize: null, percent: null, setUpFee: { amount: '0.1', currency: 'EUR' } },
      ...{ minimum: { amount: '0.05' }, maximum: { amount: '9' }, discountPercent: '2.5' },
      timeBands: [
        {
          ...{ name: 'night', days: ['MONDAY', 'HOLIDAY'], from: '18:00', to: '24:00' },
          unitPrice: { amount: '0.03', currency: 'EUR' },
        },
      ],
      ...{ holidays: ['2026-11-18'], allowanceMinutes: '100', allowanceProration: 'FIXED_30' },
      ...{ extendedBy: 'test-salesperson', validTo: '2027-01-01' },
    },
  ]);
});

test('every price model is kept with what it computes with', async () => {
  const contract = await signedContract(sales, 'MODELS');
  const tiers = [{ upTo: '100', unitPrice: '0.05' }, { unitPrice: '0.03' }];
  const at = (countryCode: string, terms: object) => ({ ...rateInput('0'), unitPrice: null, countryCode, ...terms });

  const { userErrors } = await extend(contract, [
    at('AT', { priceModel: 'GRADUATED', tiers }),
    at('BE', { priceModel: 'VOLUME', tiers }),
    at('CH', { priceModel: 'PACKAGE', unitPrice: '4.00', packageSize: '100' }),
    at('DE', { priceModel: 'PERCENTAGE', percent: '12.5' }),
    at('EE', { unitPrice: '25', part: 'CONFERENCE', unit: 'CONFERENCE' }),
    at('FR', { unitPrice: '2', part: 'ADD_ON', unit: 'PIECE', serviceCode: 'RECORDING' }),
  ]);

  expect(userErrors).toEqual([]);
  expect((await ratesOf('MODELS')).map((rate) => rate.split(' ')[2])).toEqual(['0', '0.05', '0.05', '2', '25', '4']);
});

test('a rate replaces what the contract extended for the same on its days, and the rest is kept', async () => {
  const contract = await signedContract(sales, 'REPLACED');
  await extend(contract, [rateInput('0.05')]);
  const before = new Date();

  const { difference } = await extend(contract, [
    rateInput('0.04', { validFrom: '2026-03-01', validTo: '2026-05-01' }),
  ]);
  await extend(contract, [rateInput('0.03', { validFrom: '2026-04-01' })]);

  expect(difference?.changed).toMatchObject([
    { validFrom: '2026-03-01', validTo: '2026-05-01', oldPrice: { amount: '0.05' }, newPrice: { amount: '0.04' } },
  ]);
  expect(difference?.ended).toEqual([]);
  expect(await ratesOf('REPLACED')).toEqual([
    '2026-01-01 2026-03-01 0.05 2',
    '2026-03-01 2026-04-01 0.04 5',
    '2026-04-01 null 0.03 6',
  ]);
  expect(await ratesOf('REPLACED', `knownAt: "${before.toISOString()}"`)).toEqual(['2026-01-01 null 0.05 1']);
  expect(await ratesOf('REPLACED', 'on: "2026-03-15"')).toEqual(['2026-03-01 2026-04-01 0.04 5']);
});

test('a preview tells exactly what extending does, and does nothing', async () => {
  const contract = await signedContract(sales, 'PREVIEWED');
  await extend(contract, [
    rateInput('0.05'),
    rateInput('0.06', { countryCode: 'DE', validTo: '2026-07-01' }),
    rateInput('0.07', { countryCode: 'FR' }),
  ]);
  const next = [
    rateInput('0.050'),
    rateInput('0.06', { countryCode: 'DE', setUpFee: '0.1', validFrom: '2026-06-01', validTo: '2026-08-01' }),
    rateInput('0.09', { countryCode: 'FR', validFrom: '2026-02-01' }),
  ];
  const { contractRatesVersion } = await customerOf('PREVIEWED');

  const previewed = await preview(contract, next);
  const rates = await ratesOf('PREVIEWED');
  const extended = await extend(contract, next);

  expect(rates).toHaveLength(3);
  expect(extended.difference).toEqual(previewed.difference);
  expect(previewed.difference).toMatchObject({
    added: [{ position: 1, validFrom: '2026-07-01', validTo: '2026-08-01', before: null, oldPrice: null }],
    changed: [
      { position: 1, validFrom: '2026-06-01', validTo: '2026-07-01', differing: ['setUpFee'], before: { version: 1 } },
      { position: 2, validFrom: '2026-02-01', validTo: null, differing: ['unitPrice'], newPrice: { currency: 'EUR' } },
    ],
    ended: [
      { position: 1, validFrom: '2026-06-01', validTo: '2026-07-01', newPrice: null },
      { position: 2, validFrom: '2026-02-01', validTo: null, oldPrice: { amount: '0.07' } },
    ],
    unchanged: [{ position: 0, validFrom: '2026-01-01', validTo: null, differing: [] }],
  });
  expect((await customerOf('PREVIEWED')).contractRatesVersion).toBe(contractRatesVersion + 1);
});

test('what is extended already is no new version, and nobody is told', async () => {
  const contract = await signedContract(sales, 'AGAIN');
  await extend(contract, [rateInput('0.05')]);
  const { id, contractRatesVersion } = await customerOf('AGAIN');

  const { difference } = await extend(contract, [rateInput('0.0500', { validFrom: '2026-02-01' })]);

  expect(difference?.unchanged).toHaveLength(1);
  expect((await customerOf('AGAIN')).contractRatesVersion).toBe(contractRatesVersion);
  const events = await sales.sql`select data -> 'data' as data from pgboss.job where name = 'to-billing'
    and data ->> 'type' = 'sales.contract-rates-extended.v1' and data ->> 'subject' = ${id} order by id`;
  expect(events.map(({ data }) => [data.ratesVersion, data.earliestValidFrom])).toEqual([
    [1, '2026-01-01'],
    [2, '2026-01-01'],
  ]);
});

test('the same key extends once, and answers again when the catalogue cannot be read any more', async () => {
  const contract = await signedContract(sales, 'ONCE');
  const key = randomUUID();

  const first = await extend(contract, [rateInput('0.05')], key);
  graph.down = true;
  const second = await extend(contract, [rateInput('0.05')], key);
  graph.down = false;

  expect(second).toEqual(first);
  expect(await ratesOf('ONCE')).toEqual(['2026-01-01 null 0.05 1']);
});

test('without the catalogue nothing is extended, and the same key succeeds when it is there again', async () => {
  const contract = await signedContract(sales, 'WAITING');
  const key = randomUUID();
  graph.down = true;

  const refused = await extend(contract, [rateInput('0.05')], key);
  graph.down = false;
  const taken = await extend(contract, [rateInput('0.05')], key);

  expect(codesOf(refused)).toEqual(['CATALOGUE_UNAVAILABLE ']);
  expect(taken.userErrors).toEqual([]);
});

test('extensions of one contract at the same time all take effect, one after the other', async () => {
  const contract = await signedContract(sales, 'RACED');
  const turns = Array.from({ length: 10 }, (_, index) =>
    rateInput(`0.0${index + 1}`, { validFrom: `2026-${String(index + 1).padStart(2, '0')}-01` }),
  );

  const answers = await Promise.all(turns.map((rate) => extend(contract, [rate])));

  expect(answers.flatMap(codesOf)).toEqual([]);
  const { id, contractRatesVersion } = await customerOf('RACED');
  expect(contractRatesVersion).toBe(11);
  const events = await sales.sql`select (data ->> 'sequence')::int as version from pgboss.job where name = 'to-billing'
    and data ->> 'type' = 'sales.contract-rates-extended.v1' and data ->> 'subject' = ${id} order by id`;
  expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
  const days =
    await sales.sql`select count(*)::int as count from generate_series('2026-01-01'::date, '2027-12-31', '1 day') day
    join contract_rates on known_to is null and day >= valid_from and (valid_to is null or day < valid_to)
    join customers on customers.id = customer_id and number = 'RACED'`;
  // Each day has one price from the first rate on.
  expect(days[0]?.count).toBe(730);
});

test('an ended contract shows its rates as they were known before it was', async () => {
  const contract = await signedContract(sales, 'STOPPED');
  await extend(contract, [rateInput('0.05')]);
  const before = new Date().toISOString();
  // What ends within the same millisecond was not known before.
  await sleep(2);

  await sales.ask('mutation ($input: EndContractInput!) { endContract(input: $input) { userErrors { code } } }', {
    input: { idempotencyKey: randomUUID(), contractNumber: contract, validTo: '2026-06-01' },
  });

  const countOn = async (args: string) => {
    const { data } = await sales.ask<{ customer: { contractRates: { nodes: unknown[] } } }>(
      `{ customer(number: "STOPPED") { contractRates(on: "2026-07-01" ${args}) { nodes { id } } } }`,
    );
    return data.customer.contractRates.nodes.length;
  };
  expect(await countOn('')).toBe(0);
  expect(await countOn(`, knownAt: "${before}"`)).toBe(1);
  expect(codesOf(await extend(contract, [rateInput('0.04')]))).toEqual(['CONTRACT_ENDED contractNumber']);
});
