import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewContract } from '../src/contracts/contract-input.js';
import { takeContracts } from '../src/contracts/take-contracts.js';
import { addCustomers } from '../src/customers/add-customers.js';
import { someContract, someCustomer, someRate, startTestSales, type TestSales } from './sales.js';

let sales: TestSales;
beforeAll(async () => {
  sales = await startTestSales();
});
afterAll(() => sales.stop());

/** A customer with these contracts; what the act said of them. */
async function sign(number: string, ...contracts: Partial<NewContract>[]) {
  return sales.act(async (tx, scope) => {
    await addCustomers(tx, [someCustomer(number)], scope);
    const given = contracts.map((differing, index) => someContract(`C-${number}-${index}`, number, differing));
    return takeContracts(tx, given, scope);
  }, new Date('2026-01-01T00:00:00Z'));
}

interface Rates {
  readonly customer: { readonly contractRates: { readonly nodes: { readonly unitPrice: { amount: string } }[] } };
}

async function pricesOf(number: string, args: string): Promise<string[]> {
  const { data, errors } = await sales.ask<Rates>(
    `{ customer(number: "${number}") { contractRates${args} { nodes { unitPrice { amount } } } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.customer.contractRates.nodes.map(({ unitPrice }) => unitPrice.amount);
}

test('a contract rate tells everything that a price is computed from', async () => {
  await sign('WHOLE', { rates: [someRate({ accessTypeCode: 'TOLL_FREE', countryCode: 'FR', validTo: '2099-01-01' })] });

  const { data } = await sales.ask(`{ customer(number: "WHOLE") { contractRates(on: "2026-05-01") { nodes {
    version service { code } accessType { code } countryCode priceModel unitPrice { amount currency } unit
    tiers { upTo } increments { initialSeconds nextSeconds } validFrom validTo knownFrom knownTo
    contract { number state customer { number } } } } } }`);

  const rate = {
    version: 1,
    service: { code: 'AUDIO' },
    accessType: { code: 'TOLL_FREE' },
    countryCode: 'FR',
    priceModel: 'FLAT',
    unitPrice: { amount: '0.0485', currency: 'EUR' },
    unit: 'MINUTE',
    tiers: [],
    increments: { initialSeconds: 60, nextSeconds: 6 },
    validFrom: '2026-01-01',
    validTo: '2099-01-01',
    knownFrom: '2026-01-01T00:00:00.000Z',
    knownTo: null,
    contract: { number: 'C-WHOLE-0', state: 'ACTIVE', customer: { number: 'WHOLE' } },
  };
  expect(data).toEqual({ customer: { contractRates: { nodes: [rate] } } });
});

test('rates hold from their first day to the day before their end', async () => {
  const early = someRate({ unitPrice: '0.01', validTo: '2026-07-01' });
  await sign('DAYS', {
    rates: [early, someRate({ unitPrice: '0.02', validFrom: '2026-07-01', validTo: '2026-08-01' })],
  });

  expect(await pricesOf('DAYS', '(on: "2025-12-31")')).toEqual([]);
  expect(await pricesOf('DAYS', '(on: "2026-06-30")')).toEqual(['0.01']);
  expect(await pricesOf('DAYS', '(on: "2026-07-01")')).toEqual(['0.02']);
  expect(await pricesOf('DAYS', '(on: "2026-08-01")')).toEqual([]);
});

test('rates during a range are those of any of its days, the newest first', async () => {
  const early = someRate({ unitPrice: '0.01', validTo: '2026-07-01' });
  await sign('RANGE', { rates: [early, someRate({ unitPrice: '0.02', validFrom: '2026-07-01' })] });
  const during = (from: string, to: string) => pricesOf('RANGE', `(during: { from: "${from}", to: "${to}" })`);

  expect(await during('2026-06-30', '2026-07-02')).toEqual(['0.02', '0.01']);
  expect(await during('2026-06-01', '2026-07-01')).toEqual(['0.01']);
  expect(await during('2026-07-01', '2026-07-02')).toEqual(['0.02']);
  expect(await during('2025-01-01', '2026-01-01')).toEqual([]);
});

test('a rate holds no longer than its contract, and one of an unsigned contract never', async () => {
  await sign('BOUNDS', { validFrom: '2026-02-01', validTo: '2026-03-01' }, { signedOn: null });

  expect(await pricesOf('BOUNDS', '(on: "2026-01-31")')).toEqual([]);
  expect(await pricesOf('BOUNDS', '(on: "2026-02-28")')).toEqual(['0.0485']);
  expect(await pricesOf('BOUNDS', '(on: "2026-03-01")')).toEqual([]);
});

test('without a day, rates are those of today in the time zone of each contract', async () => {
  const [aheadNow, behindNow] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((timeZone) =>
    new Intl.DateTimeFormat('sv', { timeZone }).format(new Date()),
  ) as [string, string];
  // 25 hours apart: when a new day has begun in the one, the other still has an earlier day.
  const rates = (unitPrice: string) => [someRate({ unitPrice, validFrom: aheadNow })];
  await sign(
    'TODAY',
    { timeZone: 'Pacific/Kiritimati', rates: rates('0.01') },
    { timeZone: 'Pacific/Pago_Pago', rates: rates('0.02') },
  );

  expect(behindNow < aheadNow).toBe(true);
  expect(await pricesOf('TODAY', '')).toEqual(['0.01']);
});

test('a day in the past shows the price as it was known at an instant', async () => {
  await sign('KNOWN', {});
  const corrected = '2026-03-10T12:00:00Z';
  await sales.sql.begin(async (sql) => {
    const [old] = await sql`update contract_rates set known_to = ${corrected} from customers
      where customers.id = customer_id and number = 'KNOWN' returning contract_rates.*`;
    const next = { ...old, id: randomUUID(), version: 2, unit_price: '0.04', known_from: corrected, known_to: null };
    await sql`insert into contract_rates ${sql(next)}`;
  });

  expect(await pricesOf('KNOWN', '(on: "2026-02-01")')).toEqual(['0.04']);
  expect(await pricesOf('KNOWN', '(on: "2026-02-01", knownAt: "2026-03-10T11:59:59.999Z")')).toEqual(['0.0485']);
  expect(await pricesOf('KNOWN', '(on: "2026-02-01", knownAt: "2026-03-10T12:00:00Z")')).toEqual(['0.04']);
  expect(await pricesOf('KNOWN', '(on: "2026-02-01", knownAt: "2025-12-31T23:59:59Z")')).toEqual([]);
});

test('a day and a range at once, or a range without a day, are refused', async () => {
  const codeOf = async (args: string) => {
    await sign('ASKED', {});
    const { errors } = await sales.ask(`{ customer(number: "ASKED") { contractRates${args} { nodes { id } } } }`);
    return errors?.[0]?.extensions?.code;
  };

  expect(await codeOf('(on: "2026-01-01", during: { from: "2026-01-01", to: "2026-02-01" })')).toBe('BAD_USER_INPUT');
  expect(await codeOf('(during: { from: "2026-02-01", to: "2026-02-01" })')).toBe('BAD_USER_INPUT');
  expect(await codeOf('(on: "2026-02-30")')).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('the database itself keeps two versions from holding at once', async () => {
  await sign('ONCE', {});
  const again = (change: object) =>
    sales.sql.begin(async (sql) => {
      const [rate] = await sql`select contract_rates.* from contract_rates
        join customers on customers.id = customer_id where number = 'ONCE' and known_to is null limit 1`;
      await sql`insert into contract_rates ${sql({ ...rate, id: randomUUID(), rate_key: randomUUID(), ...change })}`;
    });

  await expect(again({})).rejects.toThrow('contract_rates_never_overlap');
  await expect(again({ valid_from: '2027-01-01' })).rejects.toThrow('contract_rates_never_overlap');
  await expect(again({ country_code: 'AT' })).resolves.not.toThrow();
  await expect(again({ known_from: '2025-01-01', known_to: '2026-01-01' })).resolves.not.toThrow();
  await expect(again({ valid_from: '2025-01-01', valid_to: '2026-01-01' })).resolves.not.toThrow();
});

test('a contract that cannot be kept is refused with every reason, and the others of its batch are kept', async () => {
  const wrong = someRate({
    unitPrice: '-0.01',
    currency: 'XXQ',
    nextSeconds: 0,
    countryCode: 'UK',
    validTo: '2025-01-01',
  });
  const outcomes = await sign(
    'SIGNED',
    {},
    { number: 'C-SIGNED-0' },
    { customerNumber: 'NOBODY' },
    { validTo: '2026-01-01', timeZone: 'Mars/Olympus', rates: [wrong] },
    { rates: [someRate(), someRate({ validFrom: '2027-01-01' })] },
  );

  expect(
    outcomes.map((outcome) => (outcome.ok ? 'signed' : outcome.refusals.map(({ code }) => code).join(' '))),
  ).toEqual([
    'signed',
    'CONTRACT_NUMBER_TAKEN',
    'CUSTOMER_UNKNOWN',
    'TIME_ZONE_UNKNOWN CONTRACT_ENDS_BEFORE_IT_BEGINS COUNTRY_UNKNOWN PRICE_NEGATIVE INCREMENTS_INVALID RATE_ENDS_BEFORE_IT_BEGINS RATE_CURRENCY_DIFFERS',
    'RATE_OVERLAPS',
  ]);
  const { data } = await sales.ask('{ customer(number: "SIGNED") { contracts { nodes { number } } } }');
  expect(data).toEqual({ customer: { contracts: { nodes: [{ number: 'C-SIGNED-0' }] } } });
});

test('contracts are listed by their state, each by the day in its own time zone, however many others there are', async () => {
  const drafts = Array.from({ length: 6 }, (_, index) => ({ signedOn: null, validFrom: `2026-1${index % 3}-01` }));
  await sign('STATES', { validTo: '2026-02-01' }, { validFrom: '2026-03-01' }, ...drafts);
  const numbersIn = async (states: string) => {
    const { data } = await sales.ask<{ customer: { contracts: { nodes: readonly Listed[] } } }>(
      `{ customer(number: "STATES") { contracts(first: 1, states: ${states}) { nodes { number state } } } }`,
    );
    return data.customer.contracts.nodes.map(({ number, state }) => `${number} ${state}`);
  };

  expect(await numbersIn('[ENDED]')).toEqual(['C-STATES-0 ENDED']);
  expect(await numbersIn('[ACTIVE]')).toEqual(['C-STATES-1 ACTIVE']);
  expect(await numbersIn('[ACTIVE, ENDED]')).toEqual(['C-STATES-1 ACTIVE']);
  expect(await numbersIn('[]')).toEqual([]);
  expect(await numbersIn('null')).toEqual(await numbersIn('[DRAFT]'));
});

interface Listed {
  readonly number: string;
  readonly state: string;
}

test('contracts and rates are found by reference, as other systems ask for them', async () => {
  await sign('REFS', {});
  type Page = { readonly nodes: readonly { readonly id: string }[] };
  const { data } = await sales.ask<{ customer: { contracts: Page; contractRates: Page } }>(
    '{ customer(number: "REFS") { contracts { nodes { id } } contractRates(on: "2026-05-01") { nodes { id } } } }',
  );
  const [contract, rate] = [data.customer.contracts.nodes[0]?.id, data.customer.contractRates.nodes[0]?.id];

  const answer = await sales.ask(
    `query ($refs: [_Any!]!) { _entities(representations: $refs) {
      ... on Contract { number } ... on ContractRate { version } } }`,
    {
      refs: [
        { __typename: 'Contract', id: contract },
        { __typename: 'ContractRate', id: rate },
        { __typename: 'ContractRate', id: randomUUID() },
      ],
    },
  );

  expect(answer).toEqual({ data: { _entities: [{ number: 'C-REFS-0' }, { version: 1 }, null] } });
});
