import { expect, test } from 'vitest';
import { readOptions } from './env.js';

const complete = {
  SIGNING_KEYS: 'k:0123456789abcdef',
  JWKS_URL: 'https://issuer.example/keys',
  JWT_ISSUER: 'https://issuer.example',
  JWT_AUDIENCE: 'graph',
};

test('a complete environment is read with its defaults', () => {
  const options = readOptions({ ...complete, SUBGRAPH_URL_MAIL_ROOM: 'http://127.0.0.1:9/graphql', PORT: '' });

  expect(options).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    subgraphUrls: { MAIL_ROOM: 'http://127.0.0.1:9/graphql' },
    signingKeys: [{ keyId: 'k' }],
    tokens: { keys: { url: 'https://issuer.example/keys' }, algorithms: ['EdDSA', 'ES256'], rolesClaim: 'roles' },
    explorer: true,
    introspection: true,
    subgraphTimeoutMs: 3_000,
  });
  expect(options.supergraphFile).toMatch(/schema\/supergraph\.graphql$/);
});

test('all that is missing or wrong is told in one message', () => {
  const faulty = { PORT: 'ninety', SIGNING_KEYS: 'k:short', JWT_ALGORITHMS: 'HS256', SUBGRAPH_URL_X: 'ftp://x' };

  for (const name of [
    'PORT',
    'SIGNING_KEYS',
    'JWKS_URL or JWKS_FILE',
    'JWT_ISSUER',
    'JWT_AUDIENCE',
    'JWT_ALGORITHMS',
    'SUBGRAPH_URL_X',
  ]) {
    expect(() => readOptions(faulty)).toThrow(`${name}`);
  }
});

test('a plain gateway needs nothing', () => {
  expect(readOptions({ AUTH: 'off', SIGNING: 'off' })).toMatchObject({ tokens: 'off', signingKeys: 'off' });
});

test.each(['AUTH', 'SIGNING'])('%s=off is refused in production', (name) => {
  expect(() => readOptions({ ...complete, NODE_ENV: 'production', [name]: 'off' })).toThrow(`${name}: may not be off`);
});

test('a planner without its own limits is refused in production', () => {
  const disabled = { APOLLO_DISABLE_SECURITY_NON_LOCAL_SELECTIONS_CHECK: 'true' };

  expect(() => readOptions({ ...complete, ...disabled, NODE_ENV: 'production' })).toThrow(/APOLLO_DISABLE_SECURITY/);
  expect(readOptions({ ...complete, ...disabled }).port).toBe(4000);
});

test('explorer and introspection are off in production unless asked for', () => {
  const production = { ...complete, NODE_ENV: 'production' };

  expect(readOptions(production)).toMatchObject({ explorer: false, introspection: false });
  expect(readOptions({ ...production, INTROSPECTION: 'on' })).toMatchObject({ explorer: false, introspection: true });
});
