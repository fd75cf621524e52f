import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BillingAlone, listRate, startBillingAlone } from './billing-alone.js';

let billing: BillingAlone;
beforeAll(async () => {
  billing = await startBillingAlone();
});
afterAll(() => billing.stop());

const query = `{ accessTypes { code name } billableServices { code name listRates {
  service { code } accessType { code } countryCode unitPrice { amount currency }
  increments { initialSeconds nextSeconds } validFrom validTo } } }`;

describe('the catalogue', () => {
  test('answers with the list prices that hold today', async () => {
    const old = listRate({ unitPrice: '0.05', validTo: '2026-11-01' });
    const current = listRate({ unitPrice: '0.0555', validFrom: '2026-11-01', validTo: '2026-12-01' });
    const coming = listRate({ unitPrice: '0.07', validFrom: '2026-12-01' });
    const abroad = listRate({ unitPrice: '0.09', accessTypeCode: 'toll-free', countryCode: 'LV' });

    expect(await billing.loadCatalogue([old, current, coming, abroad])).toMatchObject({ value: { addedRateCount: 4 } });

    const { data } = await billing.ask<{ billableServices: object[] }>(query);
    // With what is charged though nobody dials in to it.
    expect(data).toMatchObject({
      accessTypes: [{ code: 'none' }, { code: 'toll', name: 'Local number' }, { code: 'toll-free', name: 'Toll-free' }],
    });
    expect(data.billableServices[0]).toEqual({
      code: 'audio',
      name: 'Audio conference',
      listRates: [
        {
          service: { code: 'audio' },
          accessType: { code: 'toll-free' },
          countryCode: 'LV',
          unitPrice: { amount: '0.09', currency: 'EUR' },
          increments: { initialSeconds: 60, nextSeconds: 60 },
          validFrom: '2025-01-01',
          validTo: null,
        },
        expect.objectContaining({ accessType: null, unitPrice: { amount: '0.0555', currency: 'EUR' } }),
      ],
    });
  });

  test('loaded again changes nothing', async () => {
    const rates = await billing.rows(sql`select * from list_rates order by id`);

    const again = await billing.loadCatalogue([listRate({ unitPrice: '0.050', validTo: '2026-11-01' })]);

    expect(again).toEqual({ ok: true, value: { addedRateCount: 0, endedRateCount: 0 } });
    expect(await billing.rows(sql`select * from list_rates order by id`)).toEqual(rates);
  });

  test.each([
    ['LIST_RATE_OVERLAPS', listRate({ validFrom: '2026-10-15', validTo: '2026-11-01' })],
    ['LIST_RATE_DIFFERS', listRate({ unitPrice: '0.01' })],
    ['SERVICE_UNKNOWN', listRate({ serviceCode: 'telex' })],
    ['ACCESS_TYPE_UNKNOWN', listRate({ accessTypeCode: 'smoke' })],
  ])('refuses %s and keeps the card as it is', async (code, rate) => {
    const before = await billing.rows(sql`select count(*) from list_rates`);

    const outcome = await billing.loadCatalogue([listRate({ currency: 'GBP' }), rate]);

    expect(outcome).toMatchObject({ ok: false, refusals: [{ code, path: ['listRates', '1', expect.any(String)] }] });
    expect(await billing.rows(sql`select count(*) from list_rates`)).toEqual(before);
  });

  test('cannot hold two prices for one day even behind the back of the system', async () => {
    const sneaked = billing.rows(sql`insert into list_rates
      select gen_random_uuid(), service_code, access_type_code, country_code, currency, '2026-11-30', null, prefix, part, terms
      from list_rates where valid_from = '2026-12-01'`);

    await expect(sneaked).rejects.toMatchObject({ cause: { constraint_name: 'list_rates_no_overlap' } });
  });
});
