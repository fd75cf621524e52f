import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignAccountManagers } from '../src/account-managers/assign-account-managers.js';
import { addCustomers } from '../src/customers/add-customers.js';
import { changeCustomers } from '../src/customers/change-customers.js';
import { someCustomer, startTestSales, type TestSales } from './sales.js';

let sales: TestSales;
beforeAll(async () => {
  sales = await startTestSales();
});
afterAll(() => sales.stop());

interface Payload {
  readonly customer: { readonly id: string; readonly number: string; readonly name: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: string[] }[];
}

const ADD = `mutation ($input: AddCustomerInput!) {
  addCustomer(input: $input) { customer { id number name } userErrors { code message path } } }`;
const CHANGE = `mutation ($input: ChangeCustomerInput!) {
  changeCustomer(input: $input) { customer { id number name } userErrors { code message path } } }`;

const inputOf = (number: string, differing: object = {}) => ({
  idempotencyKey: randomUUID(),
  ...someCustomer(number),
  ...differing,
});
const add = async (input: object) => (await sales.ask<{ addCustomer: Payload }>(ADD, { input })).data.addCustomer;
const change = async (input: object) =>
  (await sales.ask<{ changeCustomer: Payload }>(CHANGE, { input: { idempotencyKey: randomUUID(), ...input } })).data
    .changeCustomer;
const codesOf = (payload: Payload) => payload.userErrors.map(({ code }) => code);
/** Events that wait for billing, the oldest first. */
const eventsOf = (number: string) =>
  sales.sql<{ type: string; subject: string; sequence: number; name: string; countryCode: string }[]>`
    select data ->> 'type' as type, data ->> 'subject' as subject, (data ->> 'sequence')::int as sequence,
      data -> 'data' ->> 'name' as name, data -> 'data' ->> 'countryCode' as "countryCode"
    from pgboss.job where name = 'to-billing' and data -> 'data' ->> 'number' = ${number} order by sequence`;

test('a customer that was added is found by its number, whole, and billing is told once', async () => {
  const { customer, userErrors } = await add(inputOf('NEWCO'));

  expect(userErrors).toEqual([]);
  const { data } = await sales.ask(`{ customer(number: "NEWCO") {
    id number name language phone accountManager { name }
    contacts { name title email phone } addresses { kind lines postalCode city region countryCode } } }`);
  expect(data).toEqual({
    customer: {
      id: customer?.id,
      number: 'NEWCO',
      name: 'Company NEWCO',
      language: 'de',
      phone: '030-0074321',
      accountManager: null,
      contacts: [{ name: 'Maria Anders', title: 'Sales Representative', email: null, phone: '030-0074321' }],
      addresses: [
        {
          kind: 'OFFICE',
          lines: ['Obere Str. 57'],
          postalCode: '12209',
          city: 'Berlin',
          region: null,
          countryCode: 'DE',
        },
      ],
    },
  });
  expect(await eventsOf('NEWCO')).toEqual([
    { type: 'sales.customer-added.v1', subject: customer?.id, sequence: 1, name: 'Company NEWCO', countryCode: 'DE' },
  ]);
});

test('the same key gives the same answer and adds one customer; another input under it is refused', async () => {
  const input = inputOf('TWICE');
  const first = await add(input);

  const second = await add(input);
  const other = await add({ ...input, name: 'Another Name' });

  expect(second).toEqual(first);
  expect(codesOf(other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(await eventsOf('TWICE')).toHaveLength(1);
});

test('a number that is taken is refused, also when two ask for it at once', async () => {
  const payloads = await Promise.all([1, 2, 3, 4].map(() => add(inputOf('TAKEN'))));

  expect(payloads.filter(({ customer }) => customer)).toHaveLength(1);
  expect(payloads.flatMap(codesOf)).toEqual(Array(3).fill('CUSTOMER_NUMBER_TAKEN'));
  expect(await eventsOf('TAKEN')).toHaveLength(1);
});

test('everything that is wrong with a customer is refused at once, with where it is wrong', async () => {
  const office = { lines: [], city: ' ', countryCode: 'FR' };
  const contact = { name: 'A\nB', email: 'a@b.example\nBcc: c@d.example' };

  const { customer, userErrors } = await add(inputOf('bad number', { name: '', language: 'xx', office, contact }));

  expect(customer).toBeNull();
  expect(userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'CUSTOMER_NUMBER_INVALID number',
    'NAME_MISSING name',
    'LANGUAGE_UNKNOWN language',
    'ADDRESS_INVALID office.lines',
    'ADDRESS_INVALID office.city',
    'NAME_INVALID contact.name',
    'EMAIL_INVALID contact.email',
  ]);
  expect(await sales.sql`select 1 from customers where number = 'bad number'`).toHaveLength(0);
});

test('a change raises the version and is told to billing; a change to what is already so is not', async () => {
  const { customer } = await add(inputOf('MOVED'));
  const office = { lines: ['1 rue A', 'Porte B'], city: 'Lyon', countryCode: 'FR' };

  const changed = await change({ number: 'MOVED', name: 'Moved SA', office });
  const again = await change({ number: 'MOVED', name: 'Moved SA', office });

  expect(changed).toEqual({ customer: { id: customer?.id, number: 'MOVED', name: 'Moved SA' }, userErrors: [] });
  expect(again).toEqual(changed);
  expect((await eventsOf('MOVED')).map(({ type, sequence, countryCode }) => [type, sequence, countryCode])).toEqual([
    ['sales.customer-added.v1', 1, 'DE'],
    ['sales.customer-changed.v1', 2, 'FR'],
  ]);
  const { data } = await sales.ask<{ customer: object }>(
    '{ customer(number: "MOVED") { language phone addresses { kind lines city } } }',
  );
  expect(data.customer).toEqual({
    language: 'de',
    phone: '030-0074321',
    addresses: [{ kind: 'OFFICE', lines: ['1 rue A', 'Porte B'], city: 'Lyon' }],
  });
});

test('changes at the same time all count, each with a version of its own', async () => {
  await add(inputOf('RACED'));

  await Promise.all([1, 2, 3, 4, 5].map((turn) => change({ number: 'RACED', name: `Turn ${turn}` })));

  expect((await eventsOf('RACED')).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a change to an unknown customer is refused', async () => {
  expect(codesOf(await change({ number: 'NOBODY', name: 'x' }))).toEqual(['CUSTOMER_UNKNOWN']);
});

test('an unknown customer is null and no error, however it is asked for', async () => {
  const answer = await sales.ask(
    `{ customer(number: "NOBODY") { id } odd: customer(number: "\\u0000") { id } customersByIds(ids: ["no-id", "${randomUUID()}"]) { id }
       _entities(representations: [{ __typename: "Customer", id: "no-id" }]) { __typename } }`,
  );

  expect(answer).toEqual({ data: { customer: null, odd: null, customersByIds: [null, null], _entities: [null] } });
});

test('customers by their ids come in the order of the ids; more than 500 are refused', async () => {
  const ids = [(await add(inputOf('BY-1'))).customer?.id, randomUUID(), (await add(inputOf('BY-2'))).customer?.id];
  const query = 'query ($ids: [ID!]!) { customersByIds(ids: $ids) { number } }';

  const { data } = await sales.ask(query, { ids });
  const tooMany = await sales.ask(query, { ids: Array.from({ length: 501 }, () => randomUUID()) });

  expect(data).toEqual({ customersByIds: [{ number: 'BY-1' }, null, { number: 'BY-2' }] });
  expect(tooMany.errors?.[0]?.extensions?.code).toBe('TOO_MANY_KEYS');
});

test('many customers are added, refused and changed in one batch, each with its own fate', async () => {
  const batch = [someCustomer('B-1'), someCustomer('B-1'), someCustomer('b'), someCustomer('B-2')];

  const added = await sales.act((tx, scope) => addCustomers(tx, batch, scope), new Date('2025-03-01T08:00:00Z'));
  const changes = [{ number: 'B-2', phone: null }, { number: 'B-2', name: 'Twice' }, { number: 'NOBODY' }];
  const changed = await sales.act((tx, scope) => changeCustomers(tx, changes, scope));

  expect(added.map((outcome) => (outcome.ok ? 'added' : outcome.refusals[0]?.code))).toEqual([
    'added',
    'CUSTOMER_NUMBER_TAKEN',
    'CUSTOMER_NUMBER_INVALID',
    'added',
  ]);
  expect(changed.map((outcome) => (outcome.ok ? 'changed' : outcome.refusals[0]?.code))).toEqual([
    'changed',
    'CUSTOMER_DOUBLED',
    'CUSTOMER_UNKNOWN',
  ]);
  const { data } = await sales.ask('{ customer(number: "B-2") { name phone addedAt } }');
  expect(data).toEqual({ customer: { name: 'Company B-2', phone: null, addedAt: '2025-03-01T08:00:00.000Z' } });
});

test('an account manager looks after the customers assigned, and is renamed by the token subject', async () => {
  await add(inputOf('MANAGED'));
  const assignment = (name: string, email: string) => ({
    customerNumber: 'MANAGED',
    manager: { subject: 'sub-1', name, email },
  });

  const first = await sales.act((tx) => assignAccountManagers(tx, [assignment('Ann Lee', 'ann@us.example')]));
  const second = await sales.act((tx) => assignAccountManagers(tx, [assignment('Ann Lee-Ito', 'ann@us.example')]));
  const refused = await sales.act((tx) =>
    assignAccountManagers(tx, [{ ...assignment('', 'no address'), customerNumber: 'NOBODY' }]),
  );

  expect(second).toEqual(first);
  expect(refused[0]).toMatchObject({
    ok: false,
    refusals: [{ code: 'CUSTOMER_UNKNOWN' }, { code: 'NAME_MISSING' }, { code: 'EMAIL_INVALID' }],
  });
  const { data } = await sales.ask('{ customer(number: "MANAGED") { accountManager { name email } } }');
  expect(data).toEqual({ customer: { accountManager: { name: 'Ann Lee-Ito', email: 'ann@us.example' } } });
});
