import { expect, test } from 'vitest';
import { readSettings } from '../settings.js';
import {
  gatewayEnvironment,
  type Installation,
  printFolderEnvironment,
  simulatorEnvironment,
  systemEnvironment,
} from './environment.js';
import { mailFolderEnvironment } from './mail-environment.js';

function installation(environment: NodeJS.ProcessEnv): Installation {
  const urls = (name: string) => ({ appUrl: `postgres://app@db/${name}`, ownerUrl: `postgres://owner@db/${name}` });
  return {
    settings: readSettings(environment),
    signingKeys: 'local:0123456789abcdef',
    keys: { privateKey: {}, publicKeysFile: '/keys/public.jwks.json' },
    databases: { sales: urls('s'), billing: urls('b'), conferencing: urls('c'), mailing: urls('m') },
    ports: {
      ...{ gateway: 4000, sales: 4001, billing: 4002, conferencing: 4003, mailing: 4004 },
      ...{ 'bridge-simulator': 4005, 'print-folder': 4006, 'mail-folder': 4007, smtp: 4008, statuses: 4009 },
    },
    simulator: { ledgerDir: '/data/bridge', secret: 'for the bridge', webhookSecret: 'for its webhooks' },
    printFolder: { folder: '/data/prints', ledgerDir: '/data/printer', secret: 'for the printer' },
    mail: { folder: '/data/mail', secret: 'for the mail folder' },
  };
}

test("a system is told its own database and port, and where the others take events, but no other's credentials", () => {
  const told = systemEnvironment(
    installation({ LOG_LEVEL: 'warn', POSTGRES_URL: 'postgres://admin@db/postgres' }),
    'sales',
  );

  expect(told).toEqual({
    PORT: '4001',
    LOG_LEVEL: 'warn',
    SIGNING_KEYS: 'local:0123456789abcdef',
    GRAPH_URL: 'http://127.0.0.1:4000/graphql',
    SALES_DATABASE_URL: 'postgres://app@db/s',
    SALES_OWNER_DATABASE_URL: 'postgres://owner@db/s',
    EVENTS_URL_BILLING: 'http://127.0.0.1:4002/events',
    EVENTS_URL_CONFERENCING: 'http://127.0.0.1:4003/events',
    EVENTS_URL_MAILING: 'http://127.0.0.1:4004/events',
  });
});

test("the gateway believes the local key's tokens, unless a company's own identity provider is named", () => {
  const local = gatewayEnvironment(installation({}));
  const own = gatewayEnvironment(
    installation({ JWKS_URL: 'https://id.example/keys', JWT_ISSUER: 'https://id.example' }),
  );

  expect(local).toMatchObject({ JWKS_FILE: '/keys/public.jwks.json', JWT_AUDIENCE: 'switchboard' });
  expect(local.SUBGRAPH_URL_MAILING).toBe('http://127.0.0.1:4004/graphql');
  expect(own).toMatchObject({ JWKS_URL: 'https://id.example/keys', JWT_ISSUER: 'https://id.example' });
  expect(own).not.toHaveProperty('JWKS_FILE');
});

test('all that is wrong with the environment is said at once', () => {
  const wrong = { PORT: 'four', DEMO: 'maybe', BILLING_DATABASE_URL: 'postgres://app@db/b' };

  expect(() => readSettings(wrong)).toThrow(/PORT: .*DEMO: .*BILLING_OWNER_DATABASE_URL: needed beside/);
});

test('conferencing alone is told of bridges: of those that are named, else of the simulated one', () => {
  const local = installation({});
  const own = installation({ BRIDGES: '[]' });

  expect(JSON.parse(systemEnvironment(local, 'conferencing').BRIDGES ?? '')).toEqual([
    {
      ...{ name: 'simulator', kind: 'simulator', url: 'http://127.0.0.1:4005', capacity: 1_000 },
      ...{ secret: 'for the bridge', webhookSecret: 'for its webhooks' },
    },
  ]);
  expect(systemEnvironment(own, 'conferencing').BRIDGES).toBe('[]');
  expect([systemEnvironment(own, 'billing').BRIDGES, gatewayEnvironment(own).BRIDGES]).toEqual([undefined, undefined]);
});

test('the simulated bridge is told nothing but where to post, and its own secrets', () => {
  expect(simulatorEnvironment(installation({ PATH: '/bin', SIGNING_KEYS: 'x:0123456789abcdef0123' }))).toEqual({
    ...{ PATH: '/bin', PORT: '4005', SECRET: 'for the bridge', CAPACITY: '1000', LEDGER_DIR: '/data/bridge' },
    WEBHOOK_URL: 'http://127.0.0.1:4003/webhooks/simulator',
    WEBHOOK_SECRET: 'for its webhooks',
  });
});

test('mailing alone is told of a mail server: of the one that is named, else of the folder', () => {
  const local = installation({});
  const ways = { MAIL_FROM: 'a@b.example', RETURN_PATH_DOMAIN: 'r.b.example', PUBLIC_URL: 'https://b.example' };
  const statuses = { STATUSES_HOST: '0.0.0.0', STATUSES_PORT: '2525' };
  const own = installation({ SMTP_URL: 'smtp://user:secret@mx.example', ...ways, ...statuses });

  expect(systemEnvironment(local, 'mailing')).toMatchObject({
    ...{ SMTP_URL: 'smtp://127.0.0.1:4008', STATUSES_PORT: '4009' },
    ...{ MAIL_FROM: expect.stringContaining('@'), RETURN_PATH_DOMAIN: 'returns.switchboard.localhost' },
    ...{ PUBLIC_URL: 'http://127.0.0.1:4004', STATUSES_HOST: '127.0.0.1' },
  });
  expect(systemEnvironment(own, 'mailing')).toMatchObject({
    ...{ SMTP_URL: 'smtp://user:secret@mx.example', ...ways, ...statuses },
  });
  expect([systemEnvironment(own, 'billing').SMTP_URL, gatewayEnvironment(own).SMTP_URL]).toEqual([
    undefined,
    undefined,
  ]);
});

test('mailing alone is told of printers: of those that are named, else of the print folder', () => {
  const local = installation({});
  const own = installation({ PRINTERS: '[]' });

  expect(JSON.parse(systemEnvironment(local, 'mailing').PRINTERS ?? '')).toEqual([
    { name: 'print-folder', url: 'ipp://127.0.0.1:4006/ipp/print', secret: 'for the printer' },
  ]);
  expect(systemEnvironment(own, 'mailing').PRINTERS).toBe('[]');
  expect([systemEnvironment(own, 'billing').PRINTERS, gatewayEnvironment(own).PRINTERS]).toEqual([
    undefined,
    undefined,
  ]);
});

test('the mail folder is told nothing but where to tell what becomes of mail, and its own secret', () => {
  expect(mailFolderEnvironment(installation({ PATH: '/bin', SIGNING_KEYS: 'x:0123456789abcdef0123' }))).toEqual({
    ...{ PATH: '/bin', PORT: '4007', SMTP_PORT: '4008', STATUSES_TO: '127.0.0.1:4009' },
    ...{ SECRET: 'for the mail folder', MAIL_FOLDER: '/data/mail' },
  });
});

test('the print folder is told its folders and its own secret, and nothing else', () => {
  expect(printFolderEnvironment(installation({ PATH: '/bin', SIGNING_KEYS: 'x:0123456789abcdef0123' }))).toEqual({
    ...{ PATH: '/bin', PORT: '4006', SECRET: 'for the printer' },
    ...{ FOLDER: '/data/prints', LEDGER_DIR: '/data/printer' },
  });
});
