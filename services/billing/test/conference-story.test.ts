import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BillingAlone, type CallRecord, contractRate, leg, startBillingAlone } from './billing-alone.js';
import { invoiceLifeOf } from './invoice-life.js';
import { doneOf } from './invoicing.js';

let billing: BillingAlone;
let life: ReturnType<typeof invoiceLifeOf>;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue();
  life = invoiceLifeOf(billing);
});
afterAll(() => billing.stop());
beforeEach(() => billing.moveTo('2026-10-10T12:00:00Z'));

const october = '2026-10-15T12:00:00Z';
const STORY = `query ($conferences: [_Any!]!) { _entities(representations: $conferences) { ... on Conference { billing {
  state ratedCallCount waitingCallCount parkedCalls { reason callCount } net { amount currency } invoices { number state }
  timeline { at owner event detail }
} } } }`;

interface Story {
  readonly state: string;
  readonly timeline: readonly { readonly at: string; readonly event: string; readonly detail: string | null }[];
}

async function storyOf(id: string): Promise<Story | null> {
  const conferences = [{ __typename: 'Conference', id }];
  const { data, errors } = await billing.ask<{ _entities: readonly { billing: Story | null }[] }>(STORY, {
    conferences,
  });
  expect(errors).toBeUndefined();
  return data._entities[0]?.billing ?? null;
}
const toldOf = async (id: string) =>
  (await storyOf(id))?.timeline.map(({ at, event, detail }) => [at.slice(0, 10), event, detail]);

const minutes = (count: number, over: Partial<CallRecord> = {}) => leg('2026-10-10T10:00:00Z', count * 60, over);

/** A conference of an account of its own, told and not rated yet. */
async function received(calls: readonly CallRecord[]) {
  const { customerId, number } = await billing.openAccount();
  const conferenceId = newId();
  await billing.receive(customerId, calls, conferenceId);
  const { data } = await billing.ask<{ billingAccount: { id: string } }>(
    'query ($number: String!) { billingAccount(number: $number) { id } }',
    { number },
  );
  return { customerId, conferenceId, accountId: data.billingAccount.id };
}

/** Its calls cost 0.06 a minute. */
async function rated(calls: readonly CallRecord[]) {
  const conference = await received(calls);
  await billing.rate(calls, [contractRate(conference.customerId, { unitPrice: '0.06' })]);
  return conference;
}

test('a conference that billing has not heard of has no story there', async () => {
  expect(await storyOf(newId())).toBeNull();
  expect(await storyOf('no id')).toBeNull();
});

test('a conference waits for its price, is rated, prepared, issued and paid, and tells when each took place', async () => {
  const calls = [minutes(10), minutes(20)];
  const { customerId, conferenceId, accountId } = await received(calls);
  const waiting = await storyOf(conferenceId);
  await billing.rate(calls, [contractRate(customerId, { unitPrice: '0.06' })]);
  const ratedStory = await storyOf(conferenceId);

  billing.moveTo('2026-10-31T12:00:00Z');
  const { id } = await life.draft(accountId, october);
  const prepared = await storyOf(conferenceId);
  billing.moveTo('2026-11-01T12:00:00Z');
  const invoice = doneOf((await life.issue([id]))[0]);
  const issued = await storyOf(conferenceId);
  billing.moveTo('2026-11-09T12:00:00Z');
  await life.pay([{ invoiceId: id, amount: { amount: '2.14', currency: 'EUR' }, reference: newId() }]);
  const paid = await storyOf(conferenceId);

  const number = invoice.number ?? '';
  expect(waiting).toEqual({
    ...{ state: 'WAITING', ratedCallCount: 0, waitingCallCount: 2, parkedCalls: [], net: null },
    ...{ invoices: [], timeline: [] },
  });
  expect(ratedStory).toMatchObject({
    ...{ state: 'RATED', ratedCallCount: 2, waitingCallCount: 0, net: { amount: '1.8', currency: 'EUR' } },
    invoices: [],
  });
  expect(prepared).toMatchObject({ state: 'INVOICE_PREPARED', invoices: [{ number: null, state: 'DRAFT' }] });
  expect(issued).toMatchObject({ state: 'INVOICE_ISSUED', invoices: [{ number, state: 'ISSUED' }] });
  expect(paid).toMatchObject({ state: 'INVOICE_PAID', invoices: [{ number, state: 'PAID' }] });
  const entry = (at: string, event: string, detail: string) => ({ at, owner: 'BILLING', event, detail });
  expect(paid?.timeline).toEqual([
    entry('2026-10-10T12:00:00.000Z', 'RATED', '2 charges, 1.8 EUR'),
    entry('2026-10-31T12:00:00.000Z', 'INVOICE_PREPARED', number),
    entry('2026-11-01T12:00:00.000Z', 'INVOICE_ISSUED', number),
    entry('2026-11-09T12:00:00.000Z', 'INVOICE_PAID', number),
  ]);
});

test('of a conference that is priced in part, what lacks its price shows with its reason and holds the rest', async () => {
  const { conferenceId } = await rated([minutes(10), minutes(5, { serviceCode: 'juggling' })]);

  expect(await storyOf(conferenceId)).toMatchObject({
    ...{ state: 'WAITING', ratedCallCount: 1, waitingCallCount: 0 },
    ...{ parkedCalls: [{ reason: 'SERVICE_UNKNOWN', callCount: 1 }], net: { amount: '0.6' } },
  });
  expect(await toldOf(conferenceId)).toEqual([
    ['2026-10-10', 'CALLS_PARKED', '1 call: SERVICE_UNKNOWN'],
    ['2026-10-10', 'RATED', '1 charge, 0.6 EUR'],
  ]);
});

test('a conference whose records cannot be is not charged, and holds nothing up', async () => {
  const { conferenceId } = await rated([minutes(25 * 60)]);

  expect(await storyOf(conferenceId)).toMatchObject({
    ...{ state: 'NOT_CHARGED', net: null, parkedCalls: [{ reason: 'TOO_LONG', callCount: 1 }] },
  });
});

test('a record that is corrected after the invoice is taken back, priced again and credited, and none of that is lost', async () => {
  const call = minutes(20);
  const { customerId, conferenceId, accountId } = await rated([call]);
  const other = await rated([minutes(1)]);
  billing.moveTo('2026-11-01T12:00:00Z');
  const { number } = await life.issued(accountId, october);

  billing.moveTo('2026-11-05T12:00:00Z');
  const corrected = { ...minutes(10, { id: call.id }), revision: 1, cancelled: false, answered: true };
  await billing.correct({ conferenceId, customerId, callRecords: [corrected] });
  const waiting = await storyOf(conferenceId);
  billing.moveTo('2026-11-06T12:00:00Z');
  await billing.rate([call], [contractRate(customerId, { unitPrice: '0.06' })]);
  await life.work();

  expect(waiting).toMatchObject({ state: 'WAITING', net: null, invoices: [{ number }] });
  expect(await storyOf(conferenceId)).toMatchObject({ state: 'RATED', net: { amount: '0.6' }, invoices: [{ number }] });
  expect(await toldOf(conferenceId)).toEqual([
    ['2026-10-10', 'RATED', '1 charge, 1.2 EUR'],
    ['2026-11-01', 'INVOICE_PREPARED', number],
    ['2026-11-01', 'INVOICE_ISSUED', number],
    ['2026-11-05', 'CHARGES_TAKEN_BACK', '1 charge, -1.2 EUR'],
    ['2026-11-06', 'RATED', '1 charge, 0.6 EUR'],
    ['2026-11-06', 'CREDITED', expect.stringMatching(/^CN-2026-\d{6}: Call records were corrected$/)],
    // By the credit, which is over the whole of it.
    ['2026-11-06', 'INVOICE_PAID', number],
  ]);
  expect((await toldOf(other.conferenceId))?.map(([, event]) => event)).not.toContain('CREDITED');
});

test('a void invoice is no longer a conference’s: it waits for the next one', async () => {
  const { conferenceId, accountId } = await rated([minutes(10)]);
  const { number } = await life.issued(accountId, october);

  doneOf(await life.makeVoid(number));

  expect(await storyOf(conferenceId)).toMatchObject({ state: 'RATED', invoices: [], net: { amount: '0.6' } });
});
