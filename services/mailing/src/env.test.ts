import { expect, test } from 'vitest';
import { readMailingSettings, readSender } from './env.js';

const company = {
  NODE_ENV: 'production',
  SENDER_NAME: 'SIA Zvans',
  SENDER_STREET: 'Brīvības iela 1',
  SENDER_POSTAL_CODE: 'LV-1010',
  SENDER_CITY: 'Rīga',
  SENDER_COUNTRY: 'LV',
  SENDER_EMAIL: 'pasts@example.com',
};

test('the company of the demo writes where nobody is named', () => {
  expect(readSender({})).toMatchObject({ name: 'Switchboard Demo GmbH', countryCode: 'DE' });
});

test('in production the company that writes is named whole', () => {
  expect(readSender(company)).toEqual({
    ...{ name: 'SIA Zvans', lines: ['Brīvības iela 1'], postalCode: 'LV-1010', city: 'Rīga', countryCode: 'LV' },
    ...{ email: 'pasts@example.com', phone: undefined },
  });
});

test.each(Object.keys(company).filter((name) => name.startsWith('SENDER_')))(
  '%s is needed in production, and empty is missing',
  (name) => {
    const system = { MAILING_DATABASE_URL: 'postgres://127.0.0.1/mailing', SIGNING_KEYS: `a:${'0'.repeat(32)}` };

    expect(() => readMailingSettings({ ...system, ...company, [name]: '' })).toThrow(
      `${name}: needed when NODE_ENV is production`,
    );
  },
);
