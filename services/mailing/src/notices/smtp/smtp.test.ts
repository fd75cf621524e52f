import { readEnv } from '@switchboard/kit/env';
import { describe, expect, test } from 'vitest';
import { faultOfAddress } from './addresses.js';
import { outcomeOf } from './outcome.js';
import { smtpShape } from './read-smtp.js';

const env = {
  ...{ SMTP_URL: 'smtp://user:p%40ss@mx.acme.example', MAIL_FROM: 'Acme Ltd <letters@acme.example>' },
  RETURN_PATH_DOMAIN: 'returns.acme.example',
};

describe('how mail is sent', () => {
  test('is said by a URL, a sender and a domain for return paths', () => {
    expect(readEnv(smtpShape, env)).toMatchObject({
      server: { host: 'mx.acme.example', port: 25, secure: false, requireTLS: false },
      ...{ login: { user: 'user', pass: 'p@ss' }, rate: 50, connections: 5, dkim: undefined },
      ...{ from: { name: 'Acme Ltd', address: 'letters@acme.example' }, returnPathDomain: 'returns.acme.example' },
    });
    expect(readEnv(smtpShape, { ...env, SMTP_URL: 'smtps://[::1]:4650', MAIL_FROM: 'a@b.example' })).toMatchObject({
      server: { host: '::1', port: 4650, secure: true },
      from: { name: '', address: 'a@b.example' },
    });
  });

  test('is refused with all that is wrong', () => {
    const wrong = { SMTP_URL: 'http://mx', MAIL_FROM: 'Acme <a@b\n>', RETURN_PATH_DOMAIN: 'a b', SMTP_RATE: '0' };

    expect(() => readEnv(smtpShape, wrong)).toThrow(/SMTP_URL: .*SMTP_RATE: .*MAIL_FROM: .*RETURN_PATH_DOMAIN: /);
    expect(() => readEnv(smtpShape, { ...env, DKIM_DOMAIN: 'acme.example' })).toThrow(/DKIM_.* go together/);
    const keyless = { DKIM_DOMAIN: 'acme.example', DKIM_SELECTOR: 'a', DKIM_KEY_FILE: '/nowhere' };
    expect(() => readEnv(smtpShape, { ...env, ...keyless })).toThrow(/DKIM_KEY_FILE: it cannot be read: .*ENOENT/);
  });
});

describe('a failure', () => {
  const message = 'said the server';
  test.each([
    ['a lost connection before the message', { message, code: 'ECONNECTION' }, false, { kind: 'unsent' }],
    ['a lost connection after it', { message, code: 'ECONNECTION' }, true, { kind: 'unknown', reason: message }],
    ['silence after it', { message, code: 'ETIMEDOUT' }, true, { kind: 'unknown' }],
    ['a refused login', { message, responseCode: 535, command: 'AUTH PLAIN' }, false, { kind: 'unsent', code: '535' }],
    ['a greeting of 554', { message, responseCode: 554, command: 'CONN' }, false, { kind: 'unsent', code: '554' }],
    [
      'a refused recipient',
      { message, responseCode: 550, command: 'RCPT TO', response: '550 5.1.1 nobody' },
      false,
      { kind: 'refused', code: '550', status: '5.1.1' },
    ],
    ['a message refused', { message, responseCode: 554, command: 'DATA' }, true, { kind: 'refused', code: '554' }],
    ['a message put off', { message, responseCode: 452, command: 'DATA' }, true, { kind: 'deferred', code: '452' }],
    ['disorder', { message, responseCode: 503, command: 'RCPT TO' }, false, { kind: 'deferred', code: '503' }],
    ['a message too large', { message, code: 'EMESSAGE' }, false, { kind: 'refused', code: 'MESSAGE_INVALID' }],
  ])('tells %s apart', (_, failure, begun, outcome) => {
    expect(outcomeOf(failure, begun)).toMatchObject(outcome);
  });
});

test.each([
  ["o'neil+news@customers.example", undefined],
  [`${'a'.repeat(64)}@customers.example`, undefined],
  ['a@bücher.example', undefined],
  ['bērziņa@customers.example', 'ADDRESS_NEEDS_SMTPUTF8'],
  ['a\u202Eb@customers.example', 'ADDRESS_INVALID'],
  [`a@${'b'.repeat(64)}.example`, 'ADDRESS_INVALID'],
  [`a@${'b.'.repeat(125)}example`, 'ADDRESS_INVALID'],
  ['a@b@c.example', 'ADDRESS_INVALID'],
  ['.a@c.example', 'ADDRESS_INVALID'],
  ['a@-c.example', 'ADDRESS_INVALID'],
  ['', 'ADDRESS_INVALID'],
])('whether %s can be an address', (address, fault) => {
  expect(faultOfAddress(address)).toBe(fault);
});
