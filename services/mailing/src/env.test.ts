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

const system = { MAILING_DATABASE_URL: 'postgres://127.0.0.1/mailing', SIGNING_KEYS: `a:${'0'.repeat(32)}` };
const mail = {
  SMTP_URL: 'smtp://mx.example',
  MAIL_FROM: 'pasts@example.com',
  RETURN_PATH_DOMAIN: 'returns.example.com',
};
const outletsOf = (env: NodeJS.ProcessEnv) => readMailingSettings({ ...system, ...env }).outlets;

test('all that is wrong, of whatever part, is said at once', () => {
  const wrong = { ...company, SIGNING_KEYS: 'short', SENDER_EMAIL: 'nobody', PRINTERS: '{', SMTP_URL: 'http://mx' };

  expect(() => readMailingSettings({ ...wrong, PUBLIC_URL: 'here', NOTICE_DOUBT_MS: '1' })).toThrow(
    /MAILING_DATABASE_URL: .*SIGNING_KEYS: .*SENDER_EMAIL: .*PRINTERS: .*SMTP_URL: .*MAIL_FROM: .*PUBLIC_URL: .*NOTICE_DOUBT_MS: /,
  );
});

test('notices wait where no mail server is named, and nothing more is asked for', () => {
  expect(outletsOf({ MAIL_FROM: 'nobody' })).toMatchObject({ smtp: undefined, printers: [] });
  expect(outletsOf(company)).toMatchObject({ smtp: undefined });
});

test('links of notices lead to mailing itself where its port is given, and it has to be said where they lead otherwise', () => {
  expect(outletsOf({ ...mail, PORT: '4004' })?.publicUrl).toBe('http://127.0.0.1:4004');
  expect(outletsOf({ ...mail, PUBLIC_URL: 'https://letters.example/' })?.publicUrl).toBe('https://letters.example');
  expect(() => outletsOf(mail)).toThrow('PUBLIC_URL: set it to the address at which people reach');
});

test('in production notices need an https address for their links', () => {
  const live = { ...company, ...mail, PORT: '4004' };

  expect(() => outletsOf(live)).toThrow('PUBLIC_URL: set it to the https address at which people reach');
  expect(() => outletsOf({ ...live, PUBLIC_URL: 'http://letters.example' })).toThrow('PUBLIC_URL: give the https');
  for (const PUBLIC_URL of ['https://letters.example', 'http://127.0.0.1:4004'])
    expect(outletsOf({ ...live, PUBLIC_URL })?.publicUrl).toBe(PUBLIC_URL);
});

test.each(Object.keys(company).filter((name) => name.startsWith('SENDER_')))(
  '%s is needed in production, and empty is missing',
  (name) => {
    expect(() => readMailingSettings({ ...system, ...company, [name]: '' })).toThrow(
      `${name}: needed when NODE_ENV is production`,
    );
  },
);
