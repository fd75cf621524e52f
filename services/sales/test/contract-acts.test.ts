import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { salesperson } from '../../../test/world/test-system.js';
import { addCustomers } from '../src/customers/add-customers.js';
import { someCustomer, startTestSales, type TestSales } from './sales.js';

let sales: TestSales;
beforeAll(async () => {
  sales = await startTestSales();
});
afterAll(() => sales.stop());

interface Payload {
  readonly contract: Record<string, unknown> | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const FIELDS = `number state version signedOn signedBy validFrom validTo currency discountPercent invoicing
  rounding { point mode } minimumCommitment { amount currency } maximumCommitment { amount }`;

async function act(name: string, input: object, idempotencyKey: string = randomUUID()): Promise<Payload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await sales.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { contract { ${FIELDS} } userErrors { code path } } }`,
    { input: { idempotencyKey, ...input } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name] as Payload;
}

const draftOf = (number: string, differing: object = {}) => ({
  number: `C-${number}`,
  customerNumber: number,
  validFrom: '2026-01-01',
  timeZone: 'Europe/Riga',
  currency: 'EUR',
  ...differing,
});
const codesOf = ({ userErrors }: Payload) => userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);

/** A customer with a draft, signed if a day is given. */
async function draft(number: string, differing: object = {}, signedOn?: string) {
  await sales.act((tx, scope) => addCustomers(tx, [someCustomer(number)], scope));
  const drafted = await act('draftContract', draftOf(number, differing));
  return signedOn ? act('signContract', { contractNumber: `C-${number}`, signedOn }) : drafted;
}

interface Event {
  readonly sequence: number;
  readonly data: { readonly ratesVersion: number; readonly earliestValidFrom: string };
}

async function eventsOf(number: string): Promise<string[]> {
  const rows = await sales.sql<{ data: Event }[]>`select data from pgboss.job where name = 'to-billing'
    and data ->> 'type' = 'sales.contract-rates-extended.v1'
    and data ->> 'subject' = (select id::text from customers where number = ${number}) order by id`;
  return rows.map(({ data }) => `${data.sequence} ${data.data.ratesVersion} ${data.data.earliestValidFrom}`);
}

async function ratesVersionOf(number: string) {
  const { data } = await sales.ask<{ customer: { contractRatesVersion: number } }>(
    `{ customer(number: "${number}") { contractRatesVersion } }`,
  );
  return data.customer.contractRatesVersion;
}

test('a draft has the usual terms, prices nothing, and is told to billing', async () => {
  const { contract, userErrors } = await draft('DRAFTED');

  expect(userErrors).toEqual([]);
  expect(contract).toEqual({
    number: 'C-DRAFTED',
    state: 'DRAFT',
    version: 1,
    signedOn: null,
    signedBy: null,
    validFrom: '2026-01-01',
    validTo: null,
    currency: 'EUR',
    discountPercent: '0',
    invoicing: 'PER_PERIOD',
    rounding: { point: 'PER_LINE', mode: 'HALF_UP' },
    minimumCommitment: null,
    maximumCommitment: null,
  });
  expect(await ratesVersionOf('DRAFTED')).toBe(1);
  expect(await eventsOf('DRAFTED')).toEqual(['1 1 2026-01-01']);
});

test('a draft that cannot be is refused with every reason and where it is', async () => {
  await draft('TAKEN');
  const terms = { discountPercent: '100.5', minimumCommitment: '10', maximumCommitment: '-1' };

  const wrong = await act('draftContract', draftOf('NOBODY', { number: 'c 1', validTo: '2025-12-31', terms }));
  const crossed = { minimumCommitment: '10', maximumCommitment: '9.99' };

  expect(wrong.contract).toBeNull();
  expect(codesOf(wrong)).toEqual([
    'CUSTOMER_UNKNOWN customerNumber',
    'CONTRACT_NUMBER_INVALID number',
    'PERCENT_INVALID terms.discountPercent',
    'PRICE_NEGATIVE terms.maximumCommitment',
    'CONTRACT_ENDS_BEFORE_IT_BEGINS validTo',
  ]);
  expect(codesOf(await act('draftContract', draftOf('TAKEN')))).toEqual(['CONTRACT_NUMBER_TAKEN number']);
  expect(codesOf(await act('draftContract', draftOf('TAKEN', { number: 'C-2', terms: crossed })))).toEqual([
    'MINIMUM_ABOVE_MAXIMUM terms.minimumCommitment',
  ]);
  expect(await ratesVersionOf('TAKEN')).toBe(1);
});

test('a draft is signed once, by who is asked for, and not on a day to come', async () => {
  await draft('SIGNED');
  const sign = (signedOn: string) => act('signContract', { contractNumber: 'C-SIGNED', signedOn });

  const early = await sign('2099-01-01');
  const signed = await sign('2026-02-03');
  const again = await sign('2026-02-04');

  expect(codesOf(early)).toEqual(['SIGNED_IN_FUTURE signedOn']);
  expect(signed.contract).toMatchObject({
    state: 'ACTIVE',
    version: 2,
    signedOn: '2026-02-03',
    signedBy: 'test-salesperson',
  });
  expect(codesOf(again)).toEqual(['CONTRACT_SIGNED_ALREADY contractNumber']);
  expect(await eventsOf('SIGNED')).toEqual(['1 1 2026-01-01', '2 2 2026-01-01']);
});

test('an amended contract has its new terms, and can be read as it was known', async () => {
  await draft('AMENDED', { terms: { discountPercent: '2.5' } }, '2026-01-02');
  const terms = { roundingPoint: 'PER_CALL', minimumCommitment: '100', invoicing: 'PER_CONFERENCE' };

  const { contract } = await act('amendContract', { contractNumber: 'C-AMENDED', terms });

  expect(contract).toMatchObject({
    version: 3,
    discountPercent: '0',
    invoicing: 'PER_CONFERENCE',
    rounding: { point: 'PER_CALL', mode: 'HALF_UP' },
    minimumCommitment: { amount: '100', currency: 'EUR' },
  });
  type Version = { readonly knownFrom: string; readonly knownTo: string | null; readonly version: number };
  const { data } = await sales.ask<{ customer: { contracts: { nodes: { versions: Version[] }[] } } }>(
    `{ customer(number: "AMENDED") { contracts { nodes { versions {
      version signedOn discountPercent agreedBy knownFrom knownTo } } } } }`,
  );
  const versions = data.customer.contracts.nodes[0]?.versions ?? [];
  expect(versions).toMatchObject([
    { version: 3, discountPercent: '0', agreedBy: 'test-salesperson', knownTo: null },
    { version: 2, discountPercent: '2.5', signedOn: '2026-01-02', knownTo: versions[0]?.knownFrom },
    { version: 1, discountPercent: '2.5', signedOn: null, knownTo: versions[1]?.knownFrom },
  ]);
  expect(await ratesVersionOf('AMENDED')).toBe(3);
});

test('a contract ends on a day after its first, and is over when that is past', async () => {
  await draft('ENDING');
  const end = (validTo: string) => act('endContract', { contractNumber: 'C-ENDING', validTo });

  const unsigned = await end('2026-06-01');
  await act('signContract', { contractNumber: 'C-ENDING', signedOn: '2026-01-01' });
  const backwards = await end('2026-01-01');
  const later = await end('2099-01-01');
  const over = await end('2026-03-01');

  expect(codesOf(unsigned)).toEqual(['CONTRACT_NOT_SIGNED contractNumber']);
  expect(codesOf(backwards)).toEqual(['CONTRACT_ENDS_BEFORE_IT_BEGINS validTo']);
  expect(later.contract).toMatchObject({ state: 'ACTIVE', validTo: '2099-01-01', version: 3 });
  expect(over.contract).toMatchObject({ state: 'ENDED', validTo: '2026-03-01', version: 4 });
  expect((await eventsOf('ENDING')).slice(2)).toEqual(['3 3 2099-01-01', '4 4 2026-03-01']);
});

test('nothing is agreed of a contract that is over or unknown', async () => {
  await draft('OVER', { validTo: '2026-02-01' });
  const attempts = (contractNumber: string) => [
    act('signContract', { contractNumber, signedOn: '2026-01-01' }),
    act('amendContract', { contractNumber, terms: {} }),
    act('endContract', { contractNumber, validTo: '2026-05-01' }),
  ];

  const over = (await Promise.all(attempts('C-OVER'))).flatMap(codesOf);
  const unknown = (await Promise.all(attempts('C-\u0000'))).flatMap(codesOf);

  expect(over).toEqual([
    'CONTRACT_ENDED contractNumber',
    'CONTRACT_ENDED contractNumber',
    'CONTRACT_NOT_SIGNED contractNumber',
  ]);
  expect(unknown).toEqual(Array(3).fill('CONTRACT_UNKNOWN contractNumber'));
});

test('the same key answers again and agrees nothing twice', async () => {
  await draft('REPEATED', {}, '2026-01-02');
  const key = randomUUID();
  const input = { contractNumber: 'C-REPEATED', terms: { discountPercent: '3' } };

  const answers = [await act('amendContract', input, key), await act('amendContract', input, key)];
  const reused = await act('amendContract', { ...input, terms: {} }, key);

  expect(answers.map(({ contract }) => contract?.version)).toEqual([3, 3]);
  expect(codesOf(reused)).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey']);
  expect(await eventsOf('REPEATED')).toHaveLength(3);
});

test('amendments at the same time all count, each a version known after the other', async () => {
  await draft('RACED');
  const turns = Array.from({ length: 8 }, (_, index) => ({ discountPercent: String(index) }));

  await Promise.all(turns.map((terms) => act('amendContract', { contractNumber: 'C-RACED', terms })));

  const rows = await sales.sql`select contract_versions.known_from, contract_versions.known_to from contract_versions
    join contracts on contracts.id = contract_id where number = 'C-RACED' order by contract_versions.version`;
  expect(rows.map(({ known_to }) => known_to?.getTime() ?? null)).toEqual([
    ...rows.slice(1).map(({ known_from }) => known_from.getTime()),
    null,
  ]);
  expect(await ratesVersionOf('RACED')).toBe(9);
});

test.each([
  'draftContract',
  'signContract',
  'amendContract',
  'endContract',
  'extendContractRates',
  'previewContractRates',
])('%s is refused to who may not agree prices, with nothing asked and nothing kept', async (name) => {
  const [before] = await sales.sql`select count(*)::int from contracts`;
  const inputs: Readonly<Record<string, object>> = {
    draftContract: draftOf('FORBIDDEN'),
    signContract: { contractNumber: 'C-FORBIDDEN', signedOn: '2026-01-01' },
    amendContract: { contractNumber: 'C-FORBIDDEN', terms: {} },
    endContract: { contractNumber: 'C-FORBIDDEN', validTo: '2026-12-31' },
  };
  const input = inputs[name] ?? { contractNumber: 'C-FORBIDDEN', rateSheet: 'x' };

  for (const role of ['customer', 'front-end-app', 'mailing-clerk', 'service']) {
    const viewer = { ...salesperson, roles: [role] };
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { data } = await sales.ask<Record<string, { userErrors: { code: string }[] }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
      viewer,
    );
    expect(data[name]?.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
  }
  expect(await sales.sql`select count(*)::int from contracts`).toEqual([before]);
});

test('each of two acts in one request answers with what it has changed itself', async () => {
  await sales.act((tx, scope) => addCustomers(tx, [someCustomer('TWICE')], scope));
  const draft = { idempotencyKey: randomUUID(), ...draftOf('TWICE') };
  const signature = { idempotencyKey: randomUUID(), contractNumber: 'C-TWICE', signedOn: '2026-01-02' };

  const { data } = await sales.ask<Record<string, unknown>>(
    `mutation ($draft: DraftContractInput!, $signature: SignContractInput!) {
      draftContract(input: $draft) { contract { state version } }
      signContract(input: $signature) { contract { state version signedOn } } }`,
    { draft, signature },
  );

  expect(data).toEqual({
    draftContract: { contract: { state: 'DRAFT', version: 1 } },
    signContract: { contract: { state: 'ACTIVE', version: 2, signedOn: '2026-01-02' } },
  });
});
