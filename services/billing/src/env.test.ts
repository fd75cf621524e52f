import { expect, test } from 'vitest';
import { readBillingSettings, readSellerTerms } from './env.js';

const company = {
  NODE_ENV: 'production',
  SELLER_COUNTRY: 'LV',
  SELLER_NAME: 'SIA Konferences',
  SELLER_STREET: 'Brīvības iela 1',
  SELLER_POSTAL_CODE: 'LV-1010',
  SELLER_CITY: 'Rīga',
  SELLER_VAT_ID: 'LV40003521600',
  SELLER_REGISTRATION: '40003521600',
  SELLER_EMAIL: 'rekini@example.com',
  SELLER_IBAN: 'LV80BANK0000435195001',
};

test('the company of the demo bills where nobody is named', () => {
  expect(readSellerTerms({})).toMatchObject({
    ...{ sellerCountry: 'DE', paymentTermDays: 14 },
    seller: { name: 'Switchboard Demo GmbH', countryCode: 'DE', bic: 'BYLADEM1001' },
  });
});

test('in production the company that bills is named whole, and nothing of the demo is on its invoices', () => {
  const { seller } = readSellerTerms(company);

  expect(seller).toEqual({
    ...{ number: null, name: 'SIA Konferences', lines: ['Brīvības iela 1'], postalCode: 'LV-1010', city: 'Rīga' },
    ...{ region: null, countryCode: 'LV', vatId: 'LV40003521600', registration: '40003521600' },
    ...{ email: 'rekini@example.com', iban: 'LV80BANK0000435195001', bic: null },
  });
});

test.each(Object.keys(company).filter((name) => name.startsWith('SELLER_')))(
  '%s is needed in production, also by the whole system, and empty is missing',
  (name) => {
    const { [name]: _left, ...rest } = company as Record<string, string>;

    expect(() => readSellerTerms(rest)).toThrow(`${name}: needed when NODE_ENV is production`);
    expect(() => readSellerTerms({ ...company, [name]: '' })).toThrow(`${name}: needed when NODE_ENV is production`);
    const system = { BILLING_DATABASE_URL: 'postgres://127.0.0.1/billing', SIGNING_KEYS: `a:${'0'.repeat(32)}` };
    expect(() => readBillingSettings({ ...system, ...rest })).toThrow(`${name}: needed when NODE_ENV is production`);
  },
);

test('all that is wrong is named at once', () => {
  const wrong = { SELLER_COUNTRY: 'Latvia', SELLER_EMAIL: 'nobody', PAYMENT_TERM_DAYS: '366' };

  expect(() => readSellerTerms(wrong)).toThrow(/SELLER_COUNTRY: .*SELLER_EMAIL: .*PAYMENT_TERM_DAYS: /);
});
