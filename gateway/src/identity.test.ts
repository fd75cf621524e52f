import { connect } from 'node:net';
import type { Running } from '@switchboard/kit/run-process';
import { ENVELOPE_HEADER, parseSigningKeys, signRequest } from '@switchboard/kit/signing';
import { serviceViewer, type Viewer } from '@switchboard/kit/viewer';
import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGateway } from './app.js';
import { ask, type GraphAnswer, plainOptions } from './testing/ask.js';
import { type FaultProxy, startFaultProxy } from './testing/fault-proxy.js';
import { AUDIENCE, ISSUER, type Issuer, startIssuer } from './testing/issuer.js';
import { startTestGraph, type TestGraph } from './testing/test-graph.js';

const signingKeys = parseSigningKeys('new:0123456789abcdef,old:fedcba9876543210');
const options = plainOptions();
let graph: TestGraph;
let issuer: Issuer;
let depots: FaultProxy;
let gateway: Running;

beforeAll(async () => {
  [graph, issuer] = await Promise.all([startTestGraph(), startIssuer()]);
  depots = await startFaultProxy(graph.urls.DEPOTS);
  gateway = await startGateway({
    ...options,
    supergraphFile: graph.supergraphFile,
    subgraphUrls: { ...graph.urls, DEPOTS: `${depots.url}?seen=by-all` },
    signingKeys,
    tokens: {
      keys: { url: issuer.jwksUrl },
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['EdDSA', 'ES256'],
      rolesClaim: 'realm.roles',
    },
  });
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([depots.stop(), issuer.stop(), graph.stop()]);
});

const QUERY = '{ depot(id: "d1") { name } }';
const now = () => Math.floor(Date.now() / 1000);

async function askWith(authorization: string) {
  return ask(gateway.url, QUERY, { headers: { authorization } });
}

function viewerSeen(): Viewer {
  const sealed = String(depots.received.at(-1)?.headers[ENVELOPE_HEADER]);
  return JSON.parse(Buffer.from(sealed, 'base64url').toString()).viewer;
}

test('a token becomes the viewer that every system sees, in a signed envelope', async () => {
  const claims = { realm: { roles: ['clerk'] }, scope: 'parcels:read depots:read', party: '0042' };
  const answer = await askWith(`Bearer ${await issuer.token(claims)}`);

  expect(answer.data).toEqual({ depot: { name: 'North' } });
  expect(viewerSeen()).toEqual({
    subject: 'ada',
    kind: 'person',
    roles: ['clerk'],
    scopes: ['parcels:read', 'depots:read'],
    party: '0042',
  });
});

test('a token of the other allowed algorithm is as good', async () => {
  expect((await askWith(`Bearer ${await issuer.token({}, { alg: 'ES256' })}`)).status).toBe(200);
});

test('a clock that is half a minute off is put up with', async () => {
  expect((await askWith(`Bearer ${await issuer.token({ exp: now() - 20 })}`)).status).toBe(200);
});

test('without a token the answer is 401, of the shape of any other error', async () => {
  const answer = await ask(gateway.url, QUERY, { headers: { 'x-correlation-id': 'c-1' } });

  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect(answer.errors).toEqual([
    {
      message: 'A valid bearer token is needed',
      extensions: { code: 'UNAUTHENTICATED', correlationId: 'c-1', reason: 'TOKEN_MISSING' },
    },
  ]);
});

const unsigned = (header: object, claims: object) =>
  `${[header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
const claims = () => ({ sub: 'eve', iss: ISSUER, aud: AUDIENCE, exp: now() + 300 });
const strangerKey = async () => (await generateKeyPair('EdDSA')).privateKey;

const badTokens: Record<string, readonly [string, () => Promise<string>]> = {
  'without a signature': ['TOKEN_ALGORITHM_REFUSED', async () => unsigned({ alg: 'none', kid: 'edward' }, claims())],
  'signed with the public key as a secret': [
    'TOKEN_ALGORITHM_REFUSED',
    () => issuer.token({}, { alg: 'HS256', kid: 'edward', key: issuer.publicKeyPem }),
  ],
  'that has expired': ['TOKEN_EXPIRED', () => issuer.token({ exp: now() - 31 })],
  'that is not yet valid': ['TOKEN_CLAIM_INVALID', () => issuer.token({ nbf: now() + 60 })],
  'for another audience': ['TOKEN_CLAIM_INVALID', () => issuer.token({ aud: 'elsewhere' })],
  'of another issuer': ['TOKEN_CLAIM_INVALID', () => issuer.token({ iss: 'https://evil.example' })],
  'that never expires': ['TOKEN_CLAIM_INVALID', () => issuer.token({ exp: undefined })],
  'without a subject': ['TOKEN_CLAIM_INVALID', () => issuer.token({ sub: undefined })],
  'with roles that are no list': ['TOKEN_CLAIM_INVALID', () => issuer.token({ realm: { roles: 'root' } })],
  'of an unknown key': ['TOKEN_KEY_UNKNOWN', () => issuer.token({}, { kid: 'stranger' })],
  'without a key id': ['TOKEN_KEY_UNKNOWN', () => issuer.token({}, { kid: undefined })],
  'signed by a stranger': ['TOKEN_SIGNATURE_INVALID', async () => issuer.token({}, { key: await strangerKey() })],
  'of nine kilobytes': ['TOKEN_TOO_LONG', () => issuer.token({ note: 'x'.repeat(9_000) })],
  'that is no token': ['TOKEN_MALFORMED', async () => 'hello'],
};

test.each(Object.keys(badTokens))('a token %s is refused', async (kind) => {
  const [reason, make] = badTokens[kind] ?? ['', async () => ''];
  const before = depots.received.length;

  const answer = await askWith(`Bearer ${await make()}`);

  expect(answer.status).toBe(401);
  expect(answer.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason });
  expect(answer.headers.get('www-authenticate')).toContain(reason);
  expect(depots.received).toHaveLength(before);
});

test('a flood of unknown keys does not make the key set be read again and again', async () => {
  const before = issuer.reads();
  await Promise.all([1, 2, 3, 4, 5].map(async (n) => askWith(`Bearer ${await issuer.token({}, { kid: `k${n}` })}`)));

  expect(issuer.reads() - before).toBeLessThanOrEqual(1);
});

test('two authorization headers are refused, and so is one of a hundred kilobytes', async () => {
  const token = await issuer.token();

  const twice = await raw([`authorization: Bearer ${token}`, `authorization: Bearer ${token}`]);
  expect(twice).toMatch(/^HTTP\/1.1 401/);
  expect(twice).toContain('HEADER_DUPLICATED');
  expect(await raw([`authorization: Bearer ${'x'.repeat(100_000)}`])).toMatch(/^HTTP\/1.1 431/);
});

function raw(headers: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(gateway.url);
  const body = JSON.stringify({ query: QUERY });
  const head = ['POST /graphql HTTP/1.1', 'host: x', 'content-type: application/json', ...headers, 'connection: close'];
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
    socket.write(`${head.join('\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
  });
}

function signed(body: string, viewer: Viewer, target = 'gateway') {
  const request = { method: 'POST', path: '/graphql', target, body };
  return signRequest(signingKeys, request, { viewer, correlationId: 'from-a-system' }, Date.now());
}

async function askSigned(body: string, headers: Record<string, string>) {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Pick<GraphAnswer, 'data' | 'errors'>,
  };
}

const BODY = JSON.stringify({ query: QUERY });

test('a system asks in its own name with a signed request, and its correlation id is kept', async () => {
  const answer = await askSigned(BODY, signed(BODY, serviceViewer('courier-desk')));

  expect(answer.body).toEqual({ data: { depot: { name: 'North' } } });
  expect(answer.headers.get('x-correlation-id')).toBe('from-a-system');
  expect(viewerSeen()).toEqual(serviceViewer('courier-desk'));
});

test('a signed request that is repeated, altered, meant for another or in a person’s name is refused', async () => {
  const person: Viewer = { ...serviceViewer('x'), kind: 'person' };
  const once = signed(BODY, serviceViewer('courier-desk'));
  await askSigned(BODY, once);

  const answers = await Promise.all([
    askSigned(BODY, once),
    askSigned(BODY.replace('d1', 'd2'), signed(BODY, serviceViewer('courier-desk'))),
    askSigned(BODY, signed(BODY, serviceViewer('courier-desk'), 'depots')),
    askSigned(BODY, signed(BODY, person)),
    askSigned(BODY, { ...signed(BODY, serviceViewer('courier-desk')), authorization: 'Bearer x' }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  expect(answers.map(({ body }) => body.errors[0]?.extensions.reason)).toEqual([
    'SIGNATURE_REPLAYED',
    'SIGNATURE_INVALID',
    'SIGNATURE_INVALID',
    'SERVICE_EXPECTED',
    'TWO_IDENTITIES',
  ]);
});

test('health is for everybody, and no token is ever written to the log', async () => {
  const health = await Promise.all(['/livez', '/readyz', '/metrics'].map((path) => fetch(new URL(path, gateway.url))));
  expect(health.map(({ status }) => status)).toEqual([200, 200, 200]);

  const token = await issuer.token();
  await askWith(`Bearer ${token}`);
  expect(options.logged.join('')).not.toContain(token.slice(-20));
  expect(options.logged.some((line) => line.includes('"viewer":"ada"'))).toBe(true);
});
