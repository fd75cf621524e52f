import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BillingAlone, leg, listRate, startBillingAlone } from './billing-alone.js';
import { doneOf, invoicingOf } from './invoicing.js';

let billing: BillingAlone;
let invoicing: ReturnType<typeof invoicingOf>;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue([
    listRate(),
    listRate({ serviceCode: 'recording', unitPrice: '0.0213', nextSeconds: 1 }),
    listRate({ serviceCode: 'training', unitPrice: '1.00' }),
  ]);
  invoicing = invoicingOf(billing);
});
beforeEach(() => billing.moveTo('2026-11-24T12:00:00Z'));
afterAll(() => billing.stop());

const figures = `
  billingAccount { number balance { open { amount currency } overdue { amount } asOf } }
  currentBillingPeriod { startsAt endsAt timeZone asOf ratedThrough unratedCallCount
    usage { service { code name } accessType { code } billedMinutes conferenceCount net { amount currency } }
    unbilled { amount } estimatedTax { amount } projected { amount } }
  invoices(first: 2) { nodes { number state total { amount } lines { net { amount } } } pageInfo { hasNextPage endCursor } }`;
const profiles = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Customer { id ${figures} } } }`;
const representation = (id: string) => ({ __typename: 'Customer', id });

interface Profile {
  readonly billingAccount: { readonly number: string; readonly balance: unknown } | null;
  readonly currentBillingPeriod: Record<string, unknown> | null;
  readonly invoices: unknown;
}
async function profileOf(customerId: string): Promise<Profile | undefined> {
  const { data } = await billing.ask<{ _entities: Profile[] }>(profiles, { them: [representation(customerId)] });
  return data._entities[0];
}

describe('the figures of the current billing period', () => {
  test('tell what was used, what is unbilled, the tax on it, and where it will end', async () => {
    const conference = newId();
    const { customerId } = await invoicing.chargedAccount([leg('2026-10-31T22:59:00Z', 600)]); // October in Berlin
    const calls = [
      leg('2026-11-01T00:00:00Z', 61),
      leg('2026-11-02T00:00:00Z', 61, { accessTypeCode: 'toll' }),
      leg('2026-11-03T00:00:00Z', 62, { serviceCode: 'recording' }),
      leg('2026-11-03T00:00:00Z', 7_200),
    ];
    await billing.receive(customerId, calls.slice(0, 3), conference);
    await billing.receive(customerId, calls.slice(3));
    await billing.rate(calls);

    const profile = await profileOf(customerId);

    const line = (service: string, accessType: string) => ({
      service: expect.objectContaining({ code: service }),
      accessType: { code: accessType },
    });
    expect(profile?.currentBillingPeriod).toEqual({
      startsAt: '2026-10-31T23:00:00.000Z',
      endsAt: '2026-11-30T23:00:00.000Z',
      timeZone: 'Europe/Berlin',
      asOf: '2026-11-24T12:00:00.000Z',
      ratedThrough: '2026-11-24T12:00:00.000Z',
      unratedCallCount: 0,
      usage: [
        { ...line('audio', 'toll'), billedMinutes: '2', conferenceCount: 1, net: { amount: '0.12', currency: 'EUR' } },
        {
          ...line('audio', 'toll-free'),
          billedMinutes: '122',
          conferenceCount: 2,
          net: { amount: '7.32', currency: 'EUR' },
        },
        {
          ...line('recording', 'toll-free'),
          billedMinutes: '1.0333333333',
          conferenceCount: 1,
          net: { amount: '0.02', currency: 'EUR' },
        },
      ],
      unbilled: { amount: '7.46' },
      estimatedTax: { amount: '1.42' },
      // 23 days and 13 hours of 30 days.
      projected: { amount: '9.51' },
    });
  });

  test('agree to the cent with the invoice that is made of them, and then nothing is unbilled', async () => {
    const calls = Array.from({ length: 7 }, (_, index) => leg(`2026-11-0${index + 1}T08:00:00Z`, 7 + index));
    const { customerId, accountId } = await invoicing.chargedAccount(calls, { unitPrice: '0.0485' });
    const before = await profileOf(customerId);

    const draft = await invoicing.draft(accountId, '2026-11-24T12:00:00Z');
    const drafted = await profileOf(customerId);
    await invoicing.issue([draft.id]);

    const unbilled = before?.currentBillingPeriod?.unbilled;
    expect(unbilled).toEqual({ amount: `0.${draft.netMinor}` });
    expect(drafted?.currentBillingPeriod?.unbilled).toEqual(unbilled);
    const after = await profileOf(customerId);
    expect(after?.currentBillingPeriod).toMatchObject({
      unbilled: { amount: '0.00' },
      estimatedTax: { amount: '0.00' },
    });
    expect(after?.currentBillingPeriod?.usage).toEqual(before?.currentBillingPeriod?.usage);
  });

  test('estimate the tax as the invoice will have it, where one service is exempt from VAT', async () => {
    const { customerId, accountId } = await invoicing.chargedAccount([leg('2026-11-02T08:00:00Z', 600)]);
    const training = leg('2026-11-03T08:00:00Z', 600, { serviceCode: 'training' });
    await billing.receive(customerId, [training]);
    await billing.rate([training]);

    const { netMinor, taxMinor } = await invoicing.draft(accountId, '2026-11-24T12:00:00Z');

    expect([netMinor, taxMinor]).toEqual([1_060n, 11n]);
    const profile = await profileOf(customerId);
    expect(profile?.currentBillingPeriod).toMatchObject({
      unbilled: { amount: '10.60' },
      estimatedTax: { amount: '0.11' },
    });
  });

  test('are the net so far on the first day of the period', async () => {
    const { customerId } = await invoicing.chargedAccount([leg('2026-11-30T23:10:00Z', 600)]); // 1 December in Berlin
    const call = leg('2026-11-20T10:00:00Z', 60);
    await billing.receive(customerId, [call]);
    await billing.rate([call]);
    billing.moveTo('2026-12-01T10:00:00Z');

    expect((await profileOf(customerId))?.currentBillingPeriod).toMatchObject({
      startsAt: '2026-11-30T23:00:00.000Z',
      projected: { amount: '0.00' },
    });
  });

  test('say through when they are complete, and how many calls wait, those that lack a price included', async () => {
    const { customerId } = await billing.openAccount();
    const waiting = leg('2026-11-20T10:00:00Z', 60);
    const priceless = leg('2026-11-19T10:00:00Z', 60, { serviceCode: 'telex' });
    await billing.receive(customerId, [priceless]);
    await billing.rate([priceless]);
    await billing.receive(customerId, [waiting]);

    const before = await profileOf(customerId);
    await billing.rate([waiting]);

    expect(before?.currentBillingPeriod).toMatchObject({ unratedCallCount: 2, ratedThrough: priceless.leftAt });
    expect((await profileOf(customerId))?.currentBillingPeriod).toMatchObject({ unratedCallCount: 1 });
  });

  test('of a customer whose account is not open yet are null', async () => {
    expect(await profileOf(newId())).toMatchObject({
      billingAccount: null,
      currentBillingPeriod: null,
      invoices: null,
    });
  });
});

describe('the balance', () => {
  test('is what issued invoices demand less what was paid, overdue from the day after the last in the account’s zone', async () => {
    const { customerId, accountId } = await invoicing.chargedAccount([leg('2026-09-10T10:00:00Z', 600)]); // 0.71
    const second = leg('2026-10-10T10:00:00Z', 1_200); // 1.20 and 0.23 VAT
    await billing.receive(customerId, [second]);
    await billing.rate([second]);
    billing.moveTo('2026-10-01T08:00:00Z');
    const september = await invoicing.draft(accountId, '2026-09-10T10:00:00Z');
    await invoicing.issue([september.id]);
    await invoicing.pay([{ invoiceId: september.id, amount: { amount: '0.21', currency: 'EUR' }, reference: newId() }]);
    billing.moveTo('2026-11-14T08:00:00Z');
    await invoicing.issue([(await invoicing.draft(accountId, '2026-10-10T10:00:00Z')).id]);
    const balanceAt = async (instant: string) => {
      billing.moveTo(instant);
      return (await profileOf(customerId))?.billingAccount?.balance;
    };

    expect(await balanceAt('2026-11-28T22:59:59Z')).toEqual({
      open: { amount: '1.93', currency: 'EUR' },
      overdue: { amount: '0.50' },
      asOf: '2026-11-28T22:59:59.000Z',
    });
    expect(await balanceAt('2026-11-28T23:00:00Z')).toMatchObject({ overdue: { amount: '1.93' } });
  });
});

describe('many customers', () => {
  test('cost the same number of SQL statements as one', async () => {
    const months = ['2026-10-10T10:00:00Z', '2026-11-10T10:00:00Z'];
    const accounts = await invoicing.chargedAccounts(50, () => months.map((month) => leg(month, 60)));
    const drafts = await invoicing.prepare(accounts.map(({ accountId }) => ({ accountId, within: months[0] ?? '' })));
    await invoicing.issue(drafts.map((draft) => doneOf(draft).id));
    // What workers send beside the question is not of it: the least of several runs is the question's own.
    const costOf = async (count: number) => {
      const them = accounts.slice(0, count).map(({ customerId }) => representation(customerId));
      const costs: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const before = await billing.sqlStatements();
        const { data, errors } = await billing.ask<{ _entities: Profile[] }>(profiles, { them });
        costs.push((await billing.sqlStatements()) - before);
        expect(errors).toBeUndefined();
        expect(data._entities.filter(({ billingAccount }) => billingAccount)).toHaveLength(count);
      }
      return Math.min(...costs);
    };

    const [one, fifty] = [await costOf(1), await costOf(50)];

    console.log(`SQL statements of the billing part of a profile: ${one} for 1 customer, ${fifty} for 50`);
    expect(fifty).toBe(one);
  });

  test('page through their invoices, the newest first', async () => {
    const months = ['2026-08-10T10:00:00Z', '2026-09-10T10:00:00Z', '2026-10-10T10:00:00Z'];
    const { accountId, number } = await invoicing.chargedAccount([]);
    const [row] = await billing.rows<{ customer: string }>(
      sql`select customer_id as customer from billing_accounts where id = ${accountId}`,
    );
    for (const month of months) {
      const call = leg(month, 60);
      await billing.receive(row?.customer ?? '', [call]);
      await billing.rate([call]);
      await invoicing.draft(accountId, month);
    }
    const page = `query ($number: String!, $after: String) { billingAccount(number: $number) {
      invoices(first: 2, after: $after) { nodes { periodStartsAt } pageInfo { hasNextPage endCursor } } } }`;
    type Page = {
      billingAccount: {
        invoices: { nodes: { periodStartsAt: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
    };

    const first = (await billing.ask<Page>(page, { number })).data.billingAccount.invoices;
    const second = (await billing.ask<Page>(page, { number, after: first.pageInfo.endCursor })).data.billingAccount
      .invoices;

    const starts = [...first.nodes, ...second.nodes].map(({ periodStartsAt }) => periodStartsAt.slice(0, 10));
    expect(starts).toEqual(['2026-09-30', '2026-08-31', '2026-07-31']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});
