import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allHandled, type BillingAlone, event, leg, startBillingAlone } from './billing-alone.js';

let billing: BillingAlone;
beforeAll(async () => {
  billing = await startBillingAlone();
});
afterAll(() => billing.stop());

const told = (type: 'added' | 'changed', customerId: string, { number = 'ALFKI', countryCode = 'DE', version = 1 }) =>
  event(`sales.customer-${type}.v1`, customerId, {
    version,
    data: { customerId, number, name: 'Some company', countryCode, changedAt: '2026-11-24T12:00:00.000Z' },
  });

async function tell(...events: object[]) {
  const answer = await billing.postEvents(events);
  await allHandled(billing);
  return answer.body.fates.map(({ fate }) => fate);
}

const query = `query ($number: String!) { billingAccount(number: $number) { id number currency timeZone vatPercent customer { id } } }`;
const accountNamed = async (number: string) =>
  (await billing.ask<{ billingAccount: Record<string, unknown> | null }>(query, { number })).data.billingAccount;
const accountsOf = (customerId: string) =>
  billing.rows(sql`select id from billing_accounts where customer_id = ${customerId}`);

describe('a billing account', () => {
  test('is opened once, however often its customer is told of', async () => {
    const customerId = newId();
    const added = told('added', customerId, { number: 'ALFKI' });

    expect(await tell(added)).toEqual(['accepted']);
    expect(await tell(added, told('added', customerId, { number: 'ALFKI' }))).toEqual(['known', 'accepted']);

    expect(await accountsOf(customerId)).toHaveLength(1);
    expect(await accountNamed('B-ALFKI')).toMatchObject({
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      vatPercent: '19',
      customer: { id: customerId },
    });
  });

  test('is opened by a change too, when the addition was never heard of', async () => {
    const customerId = newId();

    await tell(told('changed', customerId, { number: 'AROUT', countryCode: 'GB', version: 3 }));

    expect(await accountNamed('B-AROUT')).toMatchObject({
      currency: 'GBP',
      timeZone: 'Europe/London',
      vatPercent: '0',
    });
  });

  test('follows the country of its customer while it has no charges, and ignores older news', async () => {
    const customerId = newId();

    await tell(told('added', customerId, { number: 'MOVER', countryCode: 'DE' }));
    await tell(told('changed', customerId, { number: 'MOVER', countryCode: 'US', version: 3 }));
    await tell(told('changed', customerId, { number: 'MOVER', countryCode: 'FR', version: 2 }));

    expect(await accountNamed('B-MOVER')).toMatchObject({ currency: 'USD', timeZone: 'America/New_York' });
  });

  test('keeps currency, time zone and VAT once it has charges, since its periods and prices rest on them', async () => {
    const customerId = newId();
    await billing.loadCatalogue();
    await tell(told('added', customerId, { number: 'STAYS' }));
    const call = leg('2026-11-20T10:00:00Z', 60);
    await billing.receive(customerId, [call]);
    await billing.rate([call]);

    await tell(told('changed', customerId, { number: 'STAYS', countryCode: 'US', version: 2 }));

    expect(await accountNamed('B-STAYS')).toMatchObject({ currency: 'EUR', timeZone: 'Europe/Berlin' });
    expect(
      await billing.rows(sql`select customer_version as version from billing_accounts where number = 'B-STAYS'`),
    ).toEqual([{ version: 2 }]);
  });

  test('opens for each of a thousand customers told of at once, with the newest version of each', async () => {
    const customers = Array.from({ length: 1_000 }, (_, index) => ({ id: newId(), number: `BULK-${index}` }));
    const events = customers.flatMap(({ id, number }) => [
      told('added', id, { number }),
      told('changed', id, { number, countryCode: 'LV', version: 2 }),
    ]);

    for (let begin = 0; begin < events.length; begin += 500) await billing.postEvents(events.slice(begin, begin + 500));
    await allHandled(billing);

    expect(
      await billing.rows(sql`select count(*)::int as accounts, count(distinct customer_id)::int as customers,
        min(customer_version) as version, min(time_zone) as zone from billing_accounts where number like 'B-BULK-%'`),
    ).toEqual([{ accounts: 1_000, customers: 1_000, version: 2, zone: 'Europe/Riga' }]);
  });

  test('that nobody has is null and no error', async () => {
    expect(await billing.ask(query, { number: 'B-NOBODY' })).toEqual({ data: { billingAccount: null } });
  });
});
