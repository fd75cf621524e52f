import { expect, test } from 'vitest';
import { readSimulatorSettings } from './env.js';

const secret = '0123456789abcdef';

test('a folder and a secret are enough: events then wait to be polled', () => {
  expect(readSimulatorSettings({ SECRET: secret, LEDGER_DIR: 'ledger' })).toMatchObject({
    host: '127.0.0.1',
    port: 0,
    capacity: 1_000,
    webhook: undefined,
  });
});

test('all that is missing or wrong is named at once', () => {
  const wrong = { SECRET: 'short', CAPACITY: '0', WEBHOOK_URL: 'nowhere' };

  expect(() => readSimulatorSettings(wrong)).toThrow(/SECRET: .*CAPACITY: .*LEDGER_DIR: .*WEBHOOK_URL: /);
});

test('webhooks are not sent unsigned', () => {
  const unsigned = { SECRET: secret, LEDGER_DIR: 'ledger', WEBHOOK_URL: 'http://127.0.0.1:1/webhooks' };

  expect(() => readSimulatorSettings(unsigned)).toThrow(/WEBHOOK_SECRET: set it beside WEBHOOK_URL/);
});
