import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rerateCalls } from '../src/calls/rerate-calls.js';
import type { ContractRate } from '../src/rates/read-contract-rates.js';
import { type BillingAlone, contractRate, graphOfRates, leg, listRate, startBillingAlone } from './billing-alone.js';

let billing: BillingAlone;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue([
    listRate(),
    listRate({ serviceCode: 'recording', part: 'ADD_ON', unit: 'PIECE', unitPrice: '2.50' }),
  ]);
});
afterAll(() => billing.stop());

const minutes = (joinedAt: string, count: number) => leg(joinedAt, count * 60);
/** The customer's charges in the order in which they were made: amount in units, and whether each still holds. */
const chargesOf = (customerId: string) =>
  billing.rows<{ kind: string; live: boolean; amount: string }>(sql`
    select kind, kind = 'rate' and not reversed as live, trim_scale(amount_sixtieths / 60)::text as amount
    from charges where account_id = (select id from billing_accounts where customer_id = ${customerId}) order by id`);
const liveOf = async (customerId: string) => {
  const [row] = await billing.rows<{ sum: string }>(sql`
    select trim_scale(coalesce(sum(amount_sixtieths), 0) / 60)::text as sum from charges where kind = 'rate' and not reversed
      and account_id = (select id from billing_accounts where customer_id = ${customerId})`);
  return row?.sum;
};
const tiers = (customerId: string, first: string, second: string, over: Partial<ContractRate> = {}) =>
  contractRate(customerId, {
    priceModel: 'GRADUATED',
    unitPrice: first,
    tiers: [
      { upTo: '100', unitPrice: first },
      { upTo: null, unitPrice: second },
    ],
    ...over,
  });
const rerate = (rates: readonly ContractRate[], ratesVersion = 2) =>
  billing.work((database, now) => rerateCalls({ database, askGraph: graphOfRates(rates, ratesVersion), now }));

describe('usage that a period counts', () => {
  test('example 9 and 25: 100 free minutes go to the earliest legs, though the earliest arrives last', async () => {
    const { customerId } = await billing.openAccount();
    const rate = contractRate(customerId, { unitPrice: '0.05', allowanceMinutes: '100' });
    const [first, second, third] = [
      minutes('2026-11-02T09:00:00Z', 60),
      minutes('2026-11-03T09:00:00Z', 30),
      minutes('2026-11-04T09:00:00Z', 20),
    ];
    await billing.receive(customerId, [second, third]);
    await billing.rate([second], [rate]);
    const before = await liveOf(customerId);

    await billing.receive(customerId, [first]);
    await billing.rate([first], [rate]);

    expect([before, await liveOf(customerId)]).toEqual(['0', '0.5']);
    expect((await chargesOf(customerId)).filter(({ live }) => live)).toHaveLength(3);
  });

  test('example 13: the counter of a tier goes on when the rate changes', async () => {
    const { customerId } = await billing.openAccount();
    const old = tiers(customerId, '0.05', '0.04', { validTo: '2026-11-10' });
    const rates = [old, tiers(customerId, '0.045', '0.035', { validFrom: '2026-11-10', version: 2 })];
    const calls = [minutes('2026-11-05T09:00:00Z', 80), minutes('2026-11-15T09:00:00Z', 80)];
    await billing.receive(customerId, calls);

    await billing.rate(calls, rates);

    expect(await liveOf(customerId)).toBe('7');
  });

  test('example 15: at 501 minutes the volume price of 0.03 holds for all of them', async () => {
    const { customerId } = await billing.openAccount();
    const rate = contractRate(customerId, {
      priceModel: 'VOLUME',
      unitPrice: '0.04',
      tiers: [
        { upTo: '500', unitPrice: '0.04' },
        { upTo: null, unitPrice: '0.03' },
      ],
    });
    const [most, one] = [minutes('2026-11-02T09:00:00Z', 500), minutes('2026-11-03T09:00:00Z', 1)];
    await billing.receive(customerId, [most]);
    await billing.rate([most], [rate]);
    const before = await liveOf(customerId);

    await billing.receive(customerId, [one]);
    await billing.rate([one], [rate]);

    expect([before, await liveOf(customerId)]).toEqual(['20', '15.03']);
    expect((await chargesOf(customerId)).map(({ kind, amount }) => `${kind} ${amount}`).toSorted()).toEqual([
      'rate 0.03',
      'rate 15',
      'rate 20',
      'reversal -20',
    ]);
  });
});

describe('a rate that changes after usage was charged', () => {
  test('example 23, not invoiced: the charge of 0.50 is reversed and one of 0.40 made', async () => {
    const { customerId } = await billing.openAccount();
    const call = minutes('2026-11-05T09:00:00Z', 10);
    await billing.receive(customerId, [call]);
    await billing.rate([call], [contractRate(customerId, { unitPrice: '0.05' })]);

    await billing.requestRerating(customerId, '2026-11-01', 2);
    await rerate([contractRate(customerId, { unitPrice: '0.04', version: 2 })]);

    const charges = await chargesOf(customerId);
    expect(charges.map(({ kind, live, amount }) => [kind, live, amount]).toSorted()).toEqual([
      ['rate', false, '0.5'],
      ['rate', true, '0.4'],
      ['reversal', false, '-0.5'],
    ]);
  });

  test('leaves alone what it does not touch, and is done once', async () => {
    const { customerId } = await billing.openAccount();
    const call = minutes('2026-11-05T09:00:00Z', 10);
    const rate = contractRate(customerId, { unitPrice: '0.05' });
    await billing.receive(customerId, [call]);
    await billing.rate([call], [rate]);

    await billing.requestRerating(customerId, '2026-11-01', 2);
    const done = [await rerate([rate]), await rerate([rate])];

    expect(done).toEqual([1, 0]);
    expect(await chargesOf(customerId)).toHaveLength(1);
  });

  test('waits until the graph has heard of it', async () => {
    const { customerId } = await billing.openAccount();
    await billing.requestRerating(customerId, '2026-11-01', 7);

    expect(await rerate([], 6)).toBe(0);
    expect(await rerate([], 7)).toBe(1);
  });

  test('gives calls that lacked a price another chance', async () => {
    const { customerId } = await billing.openAccount();
    const call = minutes('2026-11-05T09:00:00Z', 10);
    await billing.receive(customerId, [call]);
    await billing.rate([call], [contractRate(customerId, { currency: 'USD' })]);

    await billing.requestRerating(customerId, '2026-11-01', 2);
    await rerate([contractRate(customerId)]);

    expect(
      await billing.rows(sql`
        select reason from received_calls join waiting_calls using (call_record_id) where call_record_id = ${call.id}`),
    ).toEqual([{ reason: null }]);
  });
});

describe('a call record', () => {
  test('that is told again with other content is noted with both versions, and nothing is charged anew', async () => {
    const { customerId } = await billing.openAccount();
    const [call, conferenceId] = [minutes('2026-11-05T09:00:00Z', 10), newId()];
    await billing.receive(customerId, [call], conferenceId);
    await billing.rate([call]);

    const other = { ...call, leftAt: '2026-11-05T10:00:00.000Z' };
    await billing.receive(customerId, [other], conferenceId);
    await billing.receive(customerId, [other], conferenceId);
    await billing.rate([call]);

    const conflicts = await billing.rows<{ known: string; told: string }>(sql`
      select known->>'leftAt' as known, told->>'leftAt' as told from call_conflicts where call_record_id = ${call.id}`);
    expect(conflicts).toEqual([{ known: '2026-11-05T09:10:00.000Z', told: '2026-11-05T10:00:00.000Z' }]);
    expect(await liveOf(customerId)).toBe('0.6');
  });

  test('that is corrected into another month is charged there, and its first charge taken back', async () => {
    const { customerId } = await billing.openAccount();
    const [call, conferenceId] = [minutes('2026-11-05T09:00:00Z', 10), newId()];
    await billing.receive(customerId, [call], conferenceId);
    await billing.rate([call]);

    const corrected = {
      ...call,
      answered: true,
      joinedAt: '2026-10-31T09:00:00.000Z',
      leftAt: '2026-10-31T09:20:00.000Z',
    };
    const correction = (revision: number) => ({
      conferenceId,
      customerId,
      callRecords: [{ ...corrected, revision, cancelled: false }],
    });
    await billing.correct(correction(2));
    await billing.correct({ ...correction(1), callRecords: [{ ...corrected, revision: 1, cancelled: true }] });
    await billing.rate([call]);

    expect((await chargesOf(customerId)).map(({ live, amount }) => [live, amount]).toSorted()).toEqual([
      [false, '-0.6'],
      [false, '0.6'],
      [true, '1.2'],
    ]);
    expect(
      await billing.rows(sql`select joined_at::text from received_calls where call_record_id = ${call.id}`),
    ).toEqual([{ joined_at: '2026-10-31 09:00:00+00' }]);
  });

  test('that should never have been costs nothing, and leaves its free minutes to the others', async () => {
    const { customerId } = await billing.openAccount();
    const rate = contractRate(customerId, { unitPrice: '0.05', allowanceMinutes: '10' });
    const [first, second] = [minutes('2026-11-05T09:00:00Z', 10), minutes('2026-11-06T09:00:00Z', 10)];
    const conferenceId = newId();
    await billing.receive(customerId, [first, second], conferenceId);
    await billing.rate([first], [rate]);
    const before = await liveOf(customerId);

    const cancelled = { ...first, answered: true, revision: 1, cancelled: true };
    await billing.correct({ conferenceId, customerId, callRecords: [cancelled] });
    await rerate([rate], 1);

    expect([before, await liveOf(customerId)]).toEqual(['0.5', '0']);
  });
});

test('what was ordered beside the legs and the conference itself are charged where a rate asks for it', async () => {
  const { customerId } = await billing.openAccount();
  const call = minutes('2026-11-05T09:00:00Z', 10);
  const fee = contractRate(customerId, { part: 'CONFERENCE', unit: 'CONFERENCE', unitPrice: '1.20' });
  const addOn = {
    id: newId(),
    serviceCode: 'recording',
    unit: 'PIECE',
    quantity: '2',
    occurredAt: call.joinedAt,
  } as const;
  const ended = { customerId, callRecords: [call, leg('2026-11-05T09:00:00Z', 60, {})], addOns: [addOn] };
  await billing.receiveAll([ended]);

  await billing.rate([call], [fee]);

  expect((await chargesOf(customerId)).map(({ amount }) => amount).toSorted()).toEqual(['0.06', '0.6', '1.2', '5']);
});
