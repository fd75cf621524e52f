import { randomUUID } from 'node:crypto';
import { loadCatalogueOf } from '@switchboard/launcher/demo/load-catalogue';
import { openRuntimes } from '@switchboard/launcher/demo/runtimes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailFolderProcess, type TestMailFolder } from '../world/mail-folder.js';
import {
  ADD_CUSTOMER,
  type AddCustomerData,
  CONFERENCE_STORY,
  newCustomer,
  type StoryData,
  toldTogether,
} from '../world/operations.js';
import { readPages } from '../world/read-pdf.js';
import { waitFor } from '../world/wait-for.js';
import { newNumber, startWorld, type World } from '../world/world.js';

let world: World;
let mail: TestMailFolder;
beforeAll(async () => {
  mail = await startMailFolderProcess();
  const env = {
    ...{ SMTP_URL: `smtp://127.0.0.1:${mail.smtpPort}`, MAIL_FROM: 'Switchboard <post@switchboard.example>' },
    ...{ RETURN_PATH_DOMAIN: 'returns.switchboard.example' },
  };
  // Of each system two: neither does what the other does already.
  world = await startWorld({ processes: 2, env });
  const runtimes = await openRuntimes({ databases: world.databases, signingKeys: world.env.SIGNING_KEYS ?? '' });
  await loadCatalogueOf(runtimes.billing, { now: new Date() }).finally(() => runtimes.close());
}, 120_000);
afterAll(async () => {
  await world.stop();
  await mail.remove();
});

const PLACE = `mutation ($input: PlaceReservationInput!) {
  placeReservation(input: $input) { reservation { number state timeZone room { number pin } } userErrors { code path } }
}`;
const CANCEL = `mutation ($input: CancelReservationInput!) {
  cancelReservation(input: $input) { reservation { state } userErrors { code } }
}`;
const STATE = `query ($number: String!) { reservation(number: $number) {
  state provisionedAt runningAt endedAt room { isQueued }
  conference { legCount callRecords { caller durationSeconds countryCode accessType { code } } }
  customer { currentBillingPeriod { unratedCallCount unbilled { amount currency } usage { billedMinutes conferenceCount } } }
} }`;

interface Placed {
  readonly placeReservation: {
    readonly reservation: { readonly number: string; readonly state: string; readonly timeZone: string } | null;
    readonly userErrors: readonly { readonly code: string }[];
  };
}
interface Told {
  readonly reservation: {
    readonly state: string;
    readonly room: { readonly isQueued: boolean } | null;
    readonly conference: { readonly legCount: number } | null;
    readonly customer: { readonly currentBillingPeriod: { readonly unbilled: { readonly amount: string } } };
  };
}

const LEGS = [
  { caller: '+4930123456', accessType: 'toll-free', country: 'DE', joinAfterMs: 0, stayMs: 600_000 },
  { caller: '+37167123456', accessType: 'toll-free', country: 'LV', joinAfterMs: 5_000, stayMs: 300_000 },
  { caller: '+4930777777', accessType: 'local', country: 'DE', joinAfterMs: 10_000, stayMs: 61_000 },
];

/** A customer with a billing account. */
async function customer(): Promise<string> {
  const number = newNumber();
  await world.ask<AddCustomerData>(ADD_CUSTOMER, newCustomer(number));
  const account = () => world.sql.billing`select 1 from billing_accounts where number = ${`B-${number}`}`;
  await waitFor('the account', async () => (await account()).length === 1, 30_000);
  return number;
}

const DRAFT = `mutation ($draft: DraftContractInput!, $signature: SignContractInput!) {
  draftContract(input: $draft) { contract { number } userErrors { code path } }
  signContract(input: $signature) { contract { state } userErrors { code path } }
}`;

/** A contract that has each conference invoiced by itself. */
async function signContract(customerNumber: string): Promise<void> {
  const number = `C-${customerNumber}`;
  const draft = {
    ...{ idempotencyKey: randomUUID(), number, customerNumber, validFrom: '2026-01-01', timeZone: 'Europe/Berlin' },
    ...{ currency: 'EUR', terms: { invoicing: 'PER_CONFERENCE' } },
  };
  const signature = { idempotencyKey: randomUUID(), contractNumber: number, signedOn: '2026-01-01' };
  const { data } = await world.ask<{ signContract: unknown }>(DRAFT, { draft, signature });
  expect(data.signContract).toEqual({ contract: { state: 'ACTIVE' }, userErrors: [] });
}

const INVOICES = `query ($number: String!) { customer(number: $number) { invoices(first: 2) { nodes {
  number state conference { id } net { amount }
  lines { service { code } accessType { code } countryCode billedMinutes callCount net { amount } charges { callRecord { id } explanation } }
} } } }`;
interface Invoiced {
  readonly customer: { readonly invoices: { readonly nodes: readonly { readonly lines: readonly unknown[] }[] } };
}
const invoicesOf = async (number: string) =>
  (await world.ask<Invoiced>(INVOICES, { number })).data.customer.invoices.nodes;

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const orderFor = (customerNumber: string) => ({
  ...{ idempotencyKey: randomUUID(), customerNumber, expectedPortCount: 3 },
  ...{ startsAt: inMinutes(0), endsAt: inMinutes(60) },
});
const place = (customerNumber: string) => order(orderFor(customerNumber));
async function order(input: ReturnType<typeof orderFor>) {
  const { data, errors } = await world.ask<Placed>(PLACE, { input });
  expect(errors).toBeUndefined();
  return data.placeReservation;
}
const stateOf = async (number: string) => (await world.ask<Told>(STATE, { number })).data.reservation;
const untilState = (number: string, state: string) =>
  waitFor(`${number} to be ${state}`, async () => (await stateOf(number)).state === state, 30_000);

test('an ordered conference takes place on the bridge, and is priced, with nobody typing', async () => {
  const customerNumber = await customer();
  const { reservation } = await place(customerNumber);
  const number = reservation?.number ?? '';
  expect(reservation).toMatchObject({ state: 'PLACED', timeZone: 'Europe/Berlin' });
  await untilState(number, 'PROVISIONED');

  expect((await world.simulator.run(number, { speed: 2_000, legs: LEGS })).status).toBe(202);
  await untilState(number, 'ENDED');

  const priced = async () => (await stateOf(number)).customer.currentBillingPeriod.unbilled.amount !== '0.00';
  await waitFor('the charges', priced, 30_000);
  const told = await stateOf(number);
  expect(told).toMatchObject({
    ...{ provisionedAt: expect.any(String), endedAt: expect.any(String), room: { isQueued: false } },
    conference: {
      legCount: 3,
      callRecords: [
        { caller: '+4930123456', durationSeconds: 600, countryCode: 'DE', accessType: { code: 'toll-free' } },
        { caller: '+37167123456', durationSeconds: 300, countryCode: 'LV', accessType: { code: 'toll-free' } },
        { caller: '+4930777777', durationSeconds: 61, countryCode: 'DE', accessType: { code: 'local' } },
      ],
    },
    customer: { currentBillingPeriod: { unratedCallCount: 0 } },
  });
}, 120_000);

test('where the contract says so, the conference is invoiced as soon as it is over, each line with its charges', async () => {
  const customerNumber = await customer();
  await signContract(customerNumber);
  const { reservation } = await place(customerNumber);
  const number = reservation?.number ?? '';
  await untilState(number, 'PROVISIONED');

  await world.simulator.run(number, { speed: 2_000, legs: LEGS });

  await waitFor('the invoice', async () => (await invoicesOf(customerNumber)).length > 0, 60_000);
  const [invoice] = await invoicesOf(customerNumber);
  // At the list price of a minute, 0.129 freephone and 0.059 local, in whole minutes.
  const line = (accessType: string, countryCode: string, [billedMinutes, amount]: readonly [string, string]) => ({
    ...{ service: { code: 'audio-conference' }, accessType: { code: accessType }, countryCode, billedMinutes },
    ...{ callCount: 1, net: { amount } },
    charges: [{ callRecord: { id: expect.any(String) }, explanation: expect.stringContaining('min') }],
  });
  expect(invoice).toMatchObject({
    lines: [
      line('local', 'DE', ['2', '0.12']),
      line('toll-free', 'DE', ['10', '1.29']),
      line('toll-free', 'LV', ['5', '0.65']),
    ],
    net: { amount: '2.06' },
  });
}, 120_000);

/** Who talks for a second, as it passes, so that all instants are in their order. */
const TALKERS = LEGS.map((leg) => ({ ...leg, joinAfterMs: 0, stayMs: 1_200 }));
/** A file of a message, as it was attached. */
function attached(source = '', fileName: string): Buffer {
  const [, ...lines] = source.slice(source.indexOf(`filename=${fileName}`)).split('\r\n\r\n');
  return Buffer.from(lines.join('').split('\r\n--')[0] ?? '', 'base64');
}
const storyOf = (number: string) => world.ask<StoryData>(CONFERENCE_STORY, { number });

test('one query tells the whole story, each part by the system whose it is', async () => {
  const customerNumber = await customer();
  await signContract(customerNumber);
  const number = (await place(customerNumber)).reservation?.number ?? '';
  await untilState(number, 'PROVISIONED');

  await world.simulator.run(number, { speed: 1, legs: TALKERS });

  const billed = async () => (await storyOf(number)).data.reservation?.conference?.billing;
  await waitFor('the invoice', async () => (await billed())?.state === 'INVOICE_ISSUED', 60_000);
  await waitFor('its delivery', async () => (await billed())?.invoices[0]?.delivery?.state === 'SENT', 30_000);
  const delivery = { channel: 'EMAIL', state: 'SENT' };
  const invoice = { number: expect.any(String), state: 'ISSUED', delivery };
  expect(await billed()).toMatchObject({
    ...{ ratedCallCount: 3, waitingCallCount: 0, parkedCalls: [], net: { amount: '0.317', currency: 'EUR' } },
    invoices: [invoice],
  });
  const entries = toldTogether((await storyOf(number)).data);
  expect(entries.map(({ owner, event, detail }) => [owner, event, detail])).toEqual([
    ['CONFERENCING', 'ORDERED', null],
    ['CONFERENCING', 'CONFIRMED_BY_BRIDGE', 'bridge-1'],
    ['CONFERENCING', 'FIRST_PARTY_JOINED', null],
    ['CONFERENCING', 'LAST_PARTY_LEFT', null],
    ['CONFERENCING', 'CALL_RECORDS_IN', '3 legs'],
    ['BILLING', 'RATED', '3 charges, 0.317 EUR'],
    ['BILLING', 'INVOICE_PREPARED', invoice.number],
    ['BILLING', 'INVOICE_ISSUED', invoice.number],
    ['MAILING', 'INVOICE_SENT', expect.stringContaining(' to maria@company.example')],
  ]);
  const { number: invoiceNumber = '' } = (await billed())?.invoices[0] ?? {};
  const [mailed, ...more] = (await mail.messages()).filter(({ source }) => source.includes(`${invoiceNumber}.pdf`));
  expect(more).toEqual([]);
  const [page = ''] = await readPages(attached(mailed?.source, `${invoiceNumber}.pdf`));
  expect(page).toContain(invoiceNumber);
  expect(attached(mailed?.source, `${invoiceNumber}.xml`).toString()).toContain(`<cbc:ID>${invoiceNumber}</cbc:ID>`);
}, 120_000);

test('an order that is repeated with its key is one reservation, and one room on the bridge', async () => {
  const input = orderFor(await customer());

  const [first, second] = [await order(input), await order(input)];

  expect(second.reservation?.number).toBe(first.reservation?.number);
  const number = first.reservation?.number ?? '';
  await untilState(number, 'PROVISIONED');
  const rooms = (await world.simulator.ledger()).filter((entry) => JSON.stringify(entry).includes(`"${number}"`));
  expect(rooms).toHaveLength(1);
});

test('an order for nobody is refused, and so is one by somebody who may not order', async () => {
  const unknown = await place('NOBODY');
  const input = orderFor(await customer());
  const { data } = await world.ask<Placed>(PLACE, { input }, 'mailing-clerk');

  expect(unknown).toEqual({ reservation: null, userErrors: [{ code: 'CUSTOMER_UNKNOWN', path: ['customerNumber'] }] });
  expect(data.placeReservation.userErrors).toEqual([{ code: 'FORBIDDEN', path: [] }]);
});

test('while the bridge is down orders are queued and cancelled ones forgotten; once it is back it gets the others', async () => {
  const customerNumber = await customer();
  await world.simulator.stop();
  const [kept, cancelled] = [(await place(customerNumber)).reservation, (await place(customerNumber)).reservation];
  const [keptNumber, cancelledNumber] = [kept?.number ?? '', cancelled?.number ?? ''];
  expect((await stateOf(keptNumber)).room).toMatchObject({ isQueued: true });
  await world.ask(CANCEL, { input: { idempotencyKey: randomUUID(), number: cancelledNumber } });

  await world.simulator.start();

  await untilState(keptNumber, 'PROVISIONED');
  expect((await stateOf(cancelledNumber)).state).toBe('CANCELLED');
  const ledger = JSON.stringify(await world.simulator.ledger());
  expect(ledger).toContain(`"${keptNumber}"`);
}, 90_000);

test('nobody but the bridge can tell what took place on it', async () => {
  const url = `${world.systems.conferencing.url}/webhooks/bridge-1`;
  const body = JSON.stringify({ events: [] });
  const post = (path: string, headers: Record<string, string>) =>
    fetch(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  const unsigned = await post(url, {});
  const forged = await post(url, { 'x-bridge-signature': `t=${Math.floor(Date.now() / 1_000)},v1=${'0'.repeat(64)}` });
  const unknown = await post(`${world.systems.conferencing.url}/webhooks/other`, {});

  expect([unsigned.status, forged.status, unknown.status]).toEqual([401, 401, 404]);
});

test('while billing is down the story lacks only its part, and has it as soon as billing is back', async () => {
  const number = (await place(await customer())).reservation?.number ?? '';
  await untilState(number, 'PROVISIONED');
  await world.systems.billing.stop();
  await world.simulator.run(number, { speed: 2_000, legs: LEGS });
  await waitFor('the end', async () => (await storyOf(number)).data.reservation?.state === 'ENDED', 30_000);

  const { data, errors } = await storyOf(number);
  await world.systems.billing.start();

  expect(data.reservation?.conference).toEqual({ billing: null });
  expect(data.reservation?.timeline.map(({ event }) => event)).toContain('CALL_RECORDS_IN');
  expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code])).toEqual([
    ['reservation.conference.billing', 'BILLING_UNAVAILABLE'],
  ]);
  const billed = async () => (await storyOf(number)).data.reservation?.conference?.billing;
  await waitFor('the price', async () => (await billed())?.state === 'RATED', 30_000);
}, 90_000);
