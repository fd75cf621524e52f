import { get } from 'node:http';
import type { Running } from '@switchboard/kit/run-process';
import { createNonceMemory, parseSigningKeys, verifyRequest } from '@switchboard/kit/signing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startGateway } from './app.js';
import { plainOptions } from './testing/ask.js';
import { type FaultProxy, type Misbehave, startFaultProxy } from './testing/fault-proxy.js';
import { startTestGraph, type TestGraph } from './testing/test-graph.js';

const TOKEN = 'c2VhbGVk.bWFj-_A';
const options = plainOptions();
const signingKeys = parseSigningKeys('k:0123456789abcdef');
let graph: TestGraph;
let parcels: FaultProxy;
let gateway: Running;

beforeAll(async () => {
  graph = await startTestGraph();
  parcels = await startFaultProxy(graph.urls.PARCELS);
  gateway = await startGateway({
    ...options,
    signingKeys,
    supergraphFile: graph.supergraphFile,
    // The last one is nobody's.
    subgraphUrls: { ...graph.urls, PARCELS: parcels.url, COURIER_DESK: 'http://127.0.0.1:9/graphql' },
    requestTimeoutMs: 500,
    maxAnswerBytes: 100_000,
  });
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([parcels.stop(), graph.stop()]);
});

afterEach(() => {
  parcels.misbehave = undefined;
  parcels.received.length = 0;
  options.logged.length = 0;
});

const follow = (path: string, init?: RequestInit) => fetch(new URL(path, gateway.url), init);
const link = (subgraph = 'parcels', token = TOKEN) => `/downloads/${subgraph}/${token}`;

async function refusalOf(path: string) {
  const response = await follow(path);
  return [response.status, ((await response.json()) as { code: string }).code];
}

/** Asks for the path as it is, dots and all: `fetch` would take them out before it asks. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: new URL(gateway.url).port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

const bytes = Buffer.from([0, 255, 128, 10, 13, 200]);
const sendFile: Misbehave = (response) =>
  response
    .writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="a.bin"; filename*=UTF-8''%C3%A4.bin`,
      'set-cookie': 'a=b',
      'x-inside': 'secret',
    })
    .end(bytes);

test('a link brings the bytes of a file without a token, and no other header of the subgraph', async () => {
  parcels.misbehave = sendFile;

  const response = await follow(link());

  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="a.bin"; filename*=UTF-8''%C3%A4.bin`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-correlation-id': expect.stringMatching(/^[\w-]{8,}$/),
  });
  expect([response.headers.get('set-cookie'), response.headers.get('x-inside')]).toEqual([null, null]);
});

test('the subgraph is asked for that path and no other, signed', async () => {
  parcels.misbehave = sendFile;

  await follow(`${link()}?format=other`);

  const [{ path = '', headers = {} } = {}] = parcels.received;
  expect(path).toBe(link());
  const signed = { method: 'GET', path, target: 'parcels', body: '' };
  expect(verifyRequest(signingKeys, signed, headers, { now: Date.now(), nonces: createNonceMemory() }).ok).toBe(true);
});

test.each([
  '/downloads/parcels/..%2fgraphql',
  '/downloads/parcels/%2e%2e/%2e%2e/graphql',
  '/downloads/parcels/a.b/../../../graphql',
  '/downloads/parcels/a.b%2f..%2f..%2fevents',
  '/downloads/parcels/a.b%3fx=1',
  '/downloads/parcels/a.b%23',
  '/downloads/parcels/a.b%00',
  '/downloads/parcels/http:%2f%2fevil.example%2fa.b',
  '/downloads/parcels/',
  '/downloads/..%2fparcels/a.b',
  '/downloads/parcels@evil.example/a.b',
  `/downloads/parcels/${'a'.repeat(8_001)}.b`,
])('no path gets to another place of a subgraph: %s', async (path) => {
  parcels.misbehave = sendFile;

  expect([400, 403, 404]).toContain(await statusOf(path));
  expect(parcels.received).toEqual([]);
});

test('a subgraph that is none is 404, and so is a file that is none', async () => {
  parcels.misbehave = (response) => refuse(response, 404, { code: 'DOWNLOAD_UNKNOWN', message: 'none' });

  expect(await refusalOf(link('nobody'))).toEqual([404, 'DOWNLOAD_UNKNOWN']);
  expect(await refusalOf(link())).toEqual([404, 'DOWNLOAD_UNKNOWN']);
});

test.each([403, 404, 410, 422])('what a subgraph refuses with %d is told in its words', async (status) => {
  const refusal = { code: 'SOME_REASON', message: 'in words' };
  parcels.misbehave = (response) => refuse(response, status, refusal);

  const response = await follow(link());

  expect([response.status, await response.json()]).toEqual([status, refusal]);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

const faults: Record<string, [status: number, misbehave: Misbehave]> = {
  'hangs up': [503, (response) => response.destroy()],
  'never answers': [503, () => undefined],
  'stops in the middle': [503, (response) => attachment(response, { 'content-length': '9' }).write('half')],
  'sends too much': [502, (response) => attachment(response).end(Buffer.alloc(100_001))],
  'sends a page': [502, (response) => response.setHeader('content-type', 'text/html').end('<script>')],
  'packs what it sends': [502, (response) => attachment(response, { 'content-encoding': 'gzip' }).end('x')],
  'asks for a signature': [502, (response) => refuse(response, 401, { errors: [] })],
  'tells of its inside': [502, (response) => response.writeHead(500).end('at /srv/secret.js')],
  'refuses without a code': [502, (response) => refuse(response, 404, { message: 'Not Found' })],
  'sends elsewhere': [502, (response) => response.writeHead(302, { location: '/elsewhere' }).end()],
};

function refuse(response: Parameters<Misbehave>[0], status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function attachment(response: Parameters<Misbehave>[0], headers: Record<string, string> = {}) {
  return response.writeHead(200, { 'content-disposition': 'attachment; filename="a"', ...headers });
}

test.each(Object.entries(faults))('a subgraph that %s costs a coded error', async (_, [status, misbehave]) => {
  parcels.misbehave = misbehave;

  const response = await follow(link());
  const text = await response.text();

  expect([response.status, (JSON.parse(text) as { code: string }).code]).toEqual([status, 'PARCELS_UNAVAILABLE']);
  expect(text).not.toMatch(/secret|script/);
});

test('a subgraph that is down costs a coded error', async () => {
  expect(await refusalOf(link('courier-desk'))).toEqual([503, 'COURIER_DESK_UNAVAILABLE']);
});

test('links are followed by GET alone', async () => {
  for (const method of ['HEAD', 'POST', 'PUT', 'DELETE']) {
    expect((await follow(link(), { method })).status).toBe(404);
  }
  expect(parcels.received).toEqual([]);
});

test('no log line holds a link', async () => {
  parcels.misbehave = sendFile;
  await follow(link());
  parcels.misbehave = (response) => response.destroy();
  await follow(link());
  await follow(link('nobody'));
  await follow('/downloads/parcels/c2VhbGVk.bWFj-_A/more');

  expect(options.logged.length).toBeGreaterThan(0);
  expect(options.logged.join()).not.toMatch(/c2VhbGVk|bWFj/);
});
