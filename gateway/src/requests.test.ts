import type { Running } from '@switchboard/kit/run-process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGateway } from './app.js';
import { ask, type GraphAnswer, plainOptions } from './testing/ask.js';
import { type FaultProxy, startFaultProxy } from './testing/fault-proxy.js';
import { startTestGraph, type TestGraph } from './testing/test-graph.js';

const options = plainOptions();
let graph: TestGraph;
let depots: FaultProxy;
let gateway: Running;

beforeAll(async () => {
  graph = await startTestGraph();
  depots = await startFaultProxy(graph.urls.DEPOTS);
  gateway = await startGateway({
    ...options,
    supergraphFile: graph.supergraphFile,
    subgraphUrls: { ...graph.urls, DEPOTS: depots.url },
    subgraphTimeoutMs: 300,
    requestTimeoutMs: 500,
  });
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([depots.stop(), graph.stop()]);
});

function post(body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  return fetch(gateway.url, { method: 'POST', headers, body });
}

test('without identities and signatures it is a plain gateway: nothing is signed, everybody may ask', async () => {
  const answer = await ask(gateway.url, 'query Q($id: ID!) { depot(id: $id) { name parcels { grams } } }', {
    variables: { id: 'd3' },
  });

  expect(answer.text).toBe('{"data":{"depot":{"name":"West","parcels":[{"grams":100},{"grams":200}]}}}\n');
  expect(Object.keys(depots.received.at(-1)?.headers ?? {}).join()).not.toContain('signature');
});

test('a malformed query is answered 400 with its position', async () => {
  const answer = await ask(gateway.url, '{\n  depot(id: "d1") {\n    name !\n  }\n}');

  expect(answer.status).toBe(400);
  expect(answer.errors[0]).toMatchObject({
    locations: [{ line: 3, column: 10 }],
    extensions: { code: 'GRAPHQL_PARSE_FAILED', correlationId: expect.stringMatching(/^[\w-]{36}$/) },
  });
});

test('a field that does not exist is answered 400 with its position', async () => {
  const answer = await ask(gateway.url, '{ depot(id: "d1") { nmae } }');

  expect(answer.status).toBe(400);
  expect(answer.errors[0]).toMatchObject({
    locations: [{ line: 1, column: 21 }],
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('a variable that is missing is told as the client’s own mistake', async () => {
  const answer = await ask(gateway.url, 'query Q($id: ID!) { depot(id: $id) { name } }');

  expect(answer.status).toBe(400);
  expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test.each([
  ['no JSON', '{"query":', 400, 'BAD_REQUEST'],
  ['a list', '[]', 400, 'BAD_REQUEST'],
  ['no query', '{}', 400, 'BAD_REQUEST'],
  ['a poisoned prototype', '{"query":"{ __typename }","__proto__":{"x":1}}', 400, 'BAD_REQUEST'],
  [
    'an operation that is not in it',
    '{"query":"query A { __typename }","operationName":"B"}',
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['300 kilobytes', JSON.stringify({ query: `# ${'x'.repeat(300_000)}\n{ __typename }` }), 413, 'REQUEST_TOO_LARGE'],
])('a body with %s is refused with a code', async (_what, body, status, code) => {
  const response = await post(body);

  expect(response.status).toBe(status);
  expect(((await response.json()) as GraphAnswer).errors[0]?.extensions).toMatchObject({
    code,
    correlationId: expect.any(String),
  });
});

test('a body that is too large is refused with how large it may be', async () => {
  const response = await post(JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(300_000) } }));

  const { errors } = (await response.json()) as GraphAnswer;
  expect(errors[0]?.message).toBe('a request holds 262144 bytes at most; send it in parts');
});

test('a request that a foreign page could send by itself is refused', async () => {
  const form = await post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' });
  const link = await fetch(`${gateway.url}?query={__typename}`);

  expect(form.status).toBe(415);
  expect(link.status).toBe(400);
});

test.each([
  ['2,001 tokens', `{ ${'a:__typename '.repeat(1_000)} }`, 'QUERY_TOO_LARGE'],
  [
    '31 aliases',
    `{ depot(id: "d1") { ${Array.from({ length: 31 }, (_, n) => `a${n}: name`).join(' ')} } }`,
    'QUERY_TOO_LARGE',
  ],
  ['21 root fields', `{ ${'depots { id } '.repeat(21)} }`, 'QUERY_TOO_LARGE'],
  ['13 levels', `{ depot(id: "d1") ${'{ oldest { depot '.repeat(6)} { id } ${'} }'.repeat(6)} }`, 'QUERY_TOO_DEEP'],
  ['an alias __proto__', '{ depot(id: "d1") { __proto__: name } }', 'QUERY_ALIAS_REFUSED'],
  ['fragments that multiply', multiplying(), 'QUERY_TOO_LARGE'],
])('a query with %s is refused before it is planned', async (_what, query, code) => {
  const before = depots.received.length;
  const startedAt = Date.now();

  const answer = await ask(gateway.url, query);

  expect(answer.status).toBe(400);
  expect(answer.errors[0]?.extensions.code).toBe(code);
  expect(answer.errors[0]?.locations).toHaveLength(1);
  expect(Date.now() - startedAt).toBeLessThan(200);
  expect(depots.received).toHaveLength(before);
});

function multiplying(): string {
  const fragments = Array.from({ length: 20 }, (_, n) => `fragment F${n} on Depot { ...F${n + 1} ...F${n + 1} }`);
  return `{ depot(id: "d1") { ...F0 } } ${fragments.join(' ')} fragment F20 on Depot { id }`;
}

test('a query at the limits is answered', async () => {
  const aliases = Array.from({ length: 30 }, (_, n) => `a${n}: name`).join(' ');
  const deep = `{ depot(id: "d1") ${'{ oldest { depot '.repeat(5)} { id } ${'} }'.repeat(5)} }`;

  expect((await ask(gateway.url, `{ depot(id: "d1") { ${aliases} } }`)).errors).toEqual([]);
  expect((await ask(gateway.url, deep)).errors).toEqual([]);
});

test('fragments that go in a circle are a mistake of the query, not the end of the gateway', async () => {
  const answer = await ask(
    gateway.url,
    '{ depots { ...A } } fragment A on Depot { ...B } fragment B on Depot { ...A }',
  );

  expect(answer.status).toBe(400);
  expect(answer.errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('a sane correlation id goes round, and a poisonous one is replaced', async () => {
  const sane = await ask(gateway.url, '{ depots { id } }', { headers: { 'x-correlation-id': 'order-4711' } });
  expect(sane.headers.get('x-correlation-id')).toBe('order-4711');
  expect(depots.received.at(-1)?.headers['x-correlation-id']).toBe('order-4711');
  expect(options.logged.some((line) => line.includes('"correlationId":"order-4711"'))).toBe(true);

  const poisonous = await ask(gateway.url, '{ depots { id } }', { headers: { 'x-correlation-id': '{"level":60}' } });
  expect(poisonous.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('an act goes through once and is never repeated after a hang-up', async () => {
  const act = 'mutation { renameDepot(id: "d1", name: "Harbour") { name } }';
  expect((await ask(gateway.url, act)).data).toEqual({ renameDepot: { name: 'Harbour' } });

  depots.received.length = 0;
  depots.misbehave = (response) => response.destroy();
  const answer = await ask(gateway.url, act);
  depots.misbehave = undefined;

  expect(answer.data).toEqual({ renameDepot: null });
  expect(answer.errors[0]).toMatchObject({ path: ['renameDepot'], extensions: { code: 'DEPOTS_UNAVAILABLE' } });
  expect(depots.received).toHaveLength(1);
});

test('readiness stays green while a system is down', async () => {
  depots.misbehave = (response) => response.destroy();
  await ask(gateway.url, '{ depots { id } }');
  const ready = await fetch(new URL('/readyz', gateway.url));
  depots.misbehave = undefined;

  expect(ready.status).toBe(200);
});

test('stopping answers what is under way first', async () => {
  const other = await startGateway({
    ...options,
    supergraphFile: graph.supergraphFile,
    subgraphUrls: { ...graph.urls, DEPOTS: depots.url },
  });
  depots.misbehave = (response) => {
    depots.misbehave = undefined;
    setTimeout(() => response.setHeader('content-type', 'application/json').end('{"data":{"depots":[]}}'), 150);
  };
  const underWay = ask(other.url, '{ depots { id } }');
  await new Promise((resolve) => setTimeout(resolve, 50));

  await other.stop();

  expect((await underWay).data).toEqual({ depots: [] });
  await expect(fetch(other.url)).rejects.toThrow();
});

test('a supergraph file that is missing is named, and a port that is taken too', async () => {
  const missing = startGateway({ ...options, supergraphFile: '/nowhere/supergraph.graphql' });
  await expect(missing).rejects.toThrow(/SUPERGRAPH_UNREADABLE.*nowhere/);

  const taken = startGateway({
    ...options,
    supergraphFile: graph.supergraphFile,
    port: Number(new URL(gateway.url).port),
  });
  await expect(taken).rejects.toThrow(/EADDRINUSE/);
});

test('the schema is told only where introspection is on', async () => {
  const secretive = await startGateway({
    ...options,
    introspection: false,
    supergraphFile: graph.supergraphFile,
    subgraphUrls: graph.urls,
  });
  const question = '{ __schema { queryType { name } } }';

  const refused = await ask(secretive.url, question);
  const mistaken = await ask(secretive.url, '{ depot(id: "d1") { nam } }');
  const told = await ask(gateway.url, question);
  await secretive.stop();

  expect(refused.status).toBe(400);
  expect(mistaken.text).not.toContain('Did you mean');
  expect(told.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
});
