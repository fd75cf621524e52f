import { type AskGraph, GraphError } from '@switchboard/kit/graph-client';
import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rateBatch } from '../src/calls/rate-batch.js';
import { rateCalls } from '../src/calls/rate-calls.js';
import { tellVersions } from '../src/contracts/queries.js';
import {
  allHandled,
  type BillingAlone,
  contractRate,
  event,
  graphOfRates,
  leg,
  listRate,
  startBillingAlone,
} from './billing-alone.js';

let billing: BillingAlone;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue();
});
afterAll(() => billing.stop());

const fateOf = async ({ id }: { id: string }) => {
  const [call] = await billing.rows<{ waits: boolean; reason: string | null }>(sql`
    select reason, exists (select 1 from waiting_calls where call_record_id = ${id}) as waits
    from received_calls where call_record_id = ${id}`);
  return call && (call.reason ?? (call.waits ? 'waiting' : 'rated'));
};
const chargeOf = async ({ id }: { id: string }) => {
  const [charge] = await billing.rows<Record<string, unknown>>(sql`select * from charges where call_record_id = ${id}`);
  return charge;
};

describe('calls that reach billing', () => {
  test('are taken once each, however often the end of their conference is told', async () => {
    const { customerId } = await billing.openAccount();
    const callRecords = [leg('2026-11-20T10:00:00Z', 60), leg('2026-11-20T10:00:00Z', 90)];
    const data = {
      conferenceId: newId(),
      customerId,
      startedAt: callRecords[0]?.joinedAt,
      endedAt: callRecords[1]?.leftAt,
    };
    const ended = () =>
      event('conferencing.conference-ended.v1', data.conferenceId, { data: { ...data, callRecords } });

    const first = ended();
    await billing.postEvents([first]);
    await billing.postEvents([first, ended()]);
    await allHandled(billing);

    const kinds = await billing.rows(sql`
      select kind, count(*)::int from received_calls where conference_id = ${data.conferenceId} group by 1 order by 1`);
    expect(kinds).toEqual([
      { kind: 'CONFERENCE', count: 1 },
      { kind: 'LEG', count: 2 },
    ]);
  });

  test('are parked with the reason when they cannot have been, and the others go on', async () => {
    const { customerId } = await billing.openAccount();
    const good = leg('2026-11-20T10:00:00Z', 60);
    const backwards = leg('2026-11-20T10:00:00Z', -1);
    const endless = leg('2026-11-20T10:00:00Z', 30 * 3_600);
    const tomorrow = leg('2026-11-25T10:00:00Z', 60);

    await billing.receive(customerId, [backwards, good, endless, tomorrow]);
    await billing.rate([backwards, good, endless, tomorrow]);

    expect(await Promise.all([backwards, good, endless, tomorrow].map(fateOf))).toEqual([
      'ENDS_BEFORE_START',
      'rated',
      'TOO_LONG',
      'IN_THE_FUTURE',
    ]);
  });

  test('of a month that nobody has called in yet may come to many at once', async () => {
    const { customerId } = await billing.openAccount();
    for (const month of ['01', '02', '03', '04', '05']) {
      const receive = () => billing.receive(customerId, [leg(`2024-${month}-10T10:00:00Z`, 60)]);
      await Promise.all([receive(), receive(), receive(), receive()]);
    }

    expect(
      await billing.rows(sql`select count(*)::int from received_calls where joined_at < '2025-01-01' and kind = 'LEG'`),
    ).toEqual([{ count: 20 }]);
  });

  test('wait, unpriced, while the graph does not answer', async () => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-11-20T10:00:00Z', 60);
    const data = {
      conferenceId: newId(),
      customerId,
      startedAt: call.joinedAt,
      endedAt: call.leftAt,
      callRecords: [call],
    };

    await billing.postEvents([event('conferencing.conference-ended.v1', data.conferenceId, { data })]);
    await allHandled(billing);
    await new Promise((resolve) => setTimeout(resolve, 3_000));

    expect(await fateOf(call)).toBe('waiting');
    expect(
      await billing.rows(
        sql`select 1 from pgboss.job where name = 'rate-calls' and state in ('created', 'retry', 'active')`,
      ),
    ).not.toEqual([]);
  });

  test('wait while their customer has no account, and are rated once it is opened', async () => {
    const customerId = newId();
    const call = leg('2026-11-20T10:00:00Z', 60);
    await billing.receive(customerId, [call]);

    await billing.rate([call]);
    const before = await fateOf(call);
    await billing.openAccount({ customerId });
    await billing.rate([call]);

    expect([before, await fateOf(call)]).toEqual(['waiting', 'rated']);
  });

  test('of a customer that sales does not know are parked', async () => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-11-20T10:00:00Z', 60);
    await billing.receive(customerId, [call]);

    await billing.rate([call], [], { unknown: [customerId] });

    expect(await fateOf(call)).toBe('CUSTOMER_UNKNOWN');
  });
});

describe('a charge', () => {
  test('is made with the contract rate and says how: rate, seconds, increments, period', async () => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-10-31T22:59:59Z', 61); // still October in Berlin
    const rate = contractRate(customerId, { unitPrice: '0.04850' });
    await billing.receive(customerId, [call]);

    await billing.rate([call], [rate]);

    expect(await chargeOf(call)).toMatchObject({
      kind: 'rate',
      contract_rate_id: rate.id,
      list_rate_id: null,
      raw_seconds: 61,
      billed_seconds: 66,
      amount_sixtieths: '3.201',
      rate_set_version: 1,
      parts: [expect.objectContaining({ initialSeconds: 60, nextSeconds: 6, source: 'contract', version: 1 })],
      unit_price: '0.0485',
      currency: 'EUR',
      period_starts_at: '2026-09-30 22:00:00+00',
    });
    expect(
      await billing.rows(sql`select terms->>'unitPrice' as price, time_zone from rate_versions where id = ${rate.id}`),
    ).toEqual([{ price: '0.04850', time_zone: 'Europe/Berlin' }]);
  });

  test('is made with the list rate where the contract had none when the call began', async () => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-11-20T10:00:00Z', 61);
    const later = contractRate(customerId, { validFrom: '2026-11-21' });
    await billing.receive(customerId, [call]);

    await billing.rate([call], [later]);

    expect(await chargeOf(call)).toMatchObject({ contract_rate_id: null, billed_seconds: 120, unit_price: '0.06' });
  });

  test('is never made twice, also when two workers have the same calls in hand', async () => {
    const { customerId } = await billing.openAccount();
    const calls = Array.from({ length: 200 }, () => leg('2026-11-20T10:00:00Z', 61));
    await billing.receive(customerId, calls);

    const settled = await Promise.all([billing.rate(calls), billing.rate(calls), billing.rate(calls)]);

    // The legs and their conference, for which no rate asks a fee.
    expect(settled.reduce((sum, each) => sum + each, 0)).toBe(201);
    expect(
      await billing.rows(sql`select sum(call_count)::int as calls from period_totals
        where account_id = (select id from billing_accounts where customer_id = ${customerId})`),
    ).toEqual([{ calls: 200 }]);
  });

  test('changes no more in the database, nor does the rate that it was made with', async () => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-11-20T10:00:00Z', 61);
    await billing.receive(customerId, [call]);
    await billing.rate([call], [contractRate(customerId)]);

    const refused = [
      sql`update charges set billed_seconds = 120 where call_record_id = ${call.id}`,
      sql`delete from charges where call_record_id = ${call.id}`,
      sql`update rate_versions set version = 2 where customer_id = ${customerId}`,
    ].map((statement) =>
      billing.rows(statement).then(
        () => 'done',
        ({ cause }) => cause.message.split(':')[0],
      ),
    );

    expect(await Promise.all(refused)).toEqual(['CHARGE_IMMUTABLE', 'CHARGE_IMMUTABLE', 'IMMUTABLE']);
  });
});

describe('a call without a price', () => {
  test.each([
    ['RATE_MISSING', { serviceCode: 'recording' }],
    ['SERVICE_UNKNOWN', { serviceCode: 'telex' }],
    ['ACCESS_TYPE_UNKNOWN', { accessTypeCode: 'smoke' }],
  ])('is parked as %s', async (reason, over) => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-11-20T10:00:00Z', 60, over);
    await billing.receive(customerId, [call]);

    await billing.rate([call]);

    expect(await fateOf(call)).toBe(reason);
  });

  test('is parked when the contract is in another currency than the account, and not priced by the list', async () => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-11-20T10:00:00Z', 60);
    await billing.receive(customerId, [call]);

    await billing.rate([call], [contractRate(customerId, { currency: 'USD' })]);

    expect(await fateOf(call)).toBe('RATE_CURRENCY_DIFFERS');
  });

  test('waits while its rates were read before they moved, as sales has told by then', async () => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-11-20T10:00:00Z', 60);
    await billing.receive(customerId, [call]);
    await billing.write((tx) => tellVersions(tx, [{ customerId, version: 2 }]));

    await billing.rate([call], [contractRate(customerId)], { ratesVersion: 1 });
    const before = await fateOf(call);
    await billing.rate([call], [contractRate(customerId)], { ratesVersion: 2 });

    expect([before, await fateOf(call)]).toEqual(['waiting', 'rated']);
  });

  test('is priced before billing hears of other rates, or after, so that none is priced by the old ones for good', async () => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-11-20T10:00:00Z', 60);
    await billing.receive(customerId, [call]);
    const rated: string[] = [];

    let telling: Promise<unknown> | undefined;
    await billing.write(async (tx) => {
      const contractRates = new Map([[customerId, { ratesVersion: 1, rates: [contractRate(customerId)] }]]);
      await rateBatch(tx, { customerIds: [customerId], contractRates, limit: 10 }, billing.now());
      telling = billing
        .write((other) => tellVersions(other, [{ customerId, version: 2 }]))
        .then(() => rated.push('told'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      rated.push('rated');
    });
    await telling;

    expect(rated).toEqual(['rated', 'told']);
  });

  test('is rated once the rate card has a price for it', async () => {
    const { customerId } = await billing.openAccount({ countryCode: 'US' });
    const call = leg('2026-11-20T10:00:00Z', 60);
    await billing.receive(customerId, [call]);
    await billing.rate([call]);
    const before = await fateOf(call);

    await billing.loadCatalogue([listRate({ currency: 'USD' })]);
    await billing.rate([call]);

    expect([before, await fateOf(call)]).toEqual(['RATE_MISSING', 'rated']);
  });
});

describe('the rating worker', () => {
  test('rates all that waits, batch after batch, and leaves nothing unsettled', async () => {
    const { customerId } = await billing.openAccount();
    const calls = Array.from({ length: 1_200 }, (_, index) => leg('2026-11-20T10:00:00Z', 30 + index));
    await billing.receive(customerId, calls);
    const before = await billing.unsettled();
    const settled = await billing.work((database, now) => rateCalls({ database, askGraph: graphOfRates(), now }));

    expect(before).toBeGreaterThanOrEqual(1_200);
    expect(settled).toBe(before);
    expect(await billing.unsettled()).toBe(0);
  });

  test('prices nothing when the graph fails in the middle', async () => {
    const { customerId } = await billing.openAccount();
    const call = leg('2026-11-20T10:00:00Z', 60);
    await billing.receive(customerId, [call]);
    const failing: AskGraph = async () => {
      throw new GraphError('GRAPH_INCOMPLETE: sales does not answer');
    };

    const work = billing.work((database, now) => rateCalls({ database, askGraph: failing, now }));

    await expect(work).rejects.toThrow(GraphError);
    expect(await fateOf(call)).toBe('waiting');
  });
});
