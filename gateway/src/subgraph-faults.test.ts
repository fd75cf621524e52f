import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Running } from '@switchboard/kit/run-process';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startGateway } from './app.js';
import { ask, type GraphAnswer, plainOptions } from './testing/ask.js';
import { answerJson, type FaultProxy, type Misbehave, startFaultProxy } from './testing/fault-proxy.js';
import { SQL_TEXT, startTestGraph, type TestGraph } from './testing/test-graph.js';

const TIMEOUT_MS = 400;
const options = plainOptions();
let graph: TestGraph;
let parcels: FaultProxy;
let couriers: FaultProxy;
let gateway: Running;

beforeAll(async () => {
  graph = await startTestGraph();
  parcels = await startFaultProxy(graph.urls.PARCELS);
  couriers = await startFaultProxy(graph.urls.COURIER_DESK);
  gateway = await startGateway({
    ...options,
    supergraphFile: graph.supergraphFile,
    subgraphUrls: { ...graph.urls, PARCELS: parcels.url, COURIER_DESK: couriers.url },
    subgraphTimeoutMs: TIMEOUT_MS,
    requestTimeoutMs: 600,
    maxAnswerBytes: 100_000,
  });
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([parcels.stop(), couriers.stop(), graph.stop()]);
});

afterEach(() => {
  for (const proxy of [parcels, couriers]) {
    proxy.misbehave = undefined;
    proxy.received.length = 0;
  }
  options.logged.length = 0;
});

const DEPOTS = '{ depots { name parcelCount labels } }';

function told({ errors }: GraphAnswer): string[] {
  return errors.map(({ path = [], extensions }) => `${extensions.code} ${path.join('.')}`);
}

function expectOnlyParcelsMissing(answer: GraphAnswer): void {
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({
    depots: ['North', 'South', 'West'].map((name) => ({ name, parcelCount: null, labels: null })),
  });
  expect(told(answer)).toEqual(
    [0, 1, 2].flatMap((index) => [
      `PARCELS_UNAVAILABLE depots.${index}.parcelCount`,
      `PARCELS_UNAVAILABLE depots.${index}.labels`,
    ]),
  );
}

test('with every system up a question over three systems is answered whole', async () => {
  const answer = await ask(gateway.url, '{ depot(id: "d1") { name parcels { grams courier { name } } } }');

  expect(answer.errors).toEqual([]);
  expect(answer.data).toEqual({
    depot: { name: 'North', parcels: [100, 200].map((grams) => ({ grams, courier: { name: 'Ada' } })) },
  });
});

const page = '<html><body>bad gateway</body></html>';
const faults: Record<string, Misbehave> = {
  'hangs up': (response) => response.destroy(),
  'never answers': () => undefined,
  'sends its head and then nothing': (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
  'answers 500': (response) => response.writeHead(500).end('{}'),
  'answers 401': (response) => response.writeHead(401, { 'content-type': 'application/json' }).end('{"errors":[]}'),
  'answers a web page': (response) => response.setHeader('content-type', 'text/html').end(page),
  'answers a web page that it calls JSON': (response) => answerJson(response, page),
  'answers half an answer': (response) => answerJson(response, '{"data":{"_entities":[{"parcelCount":'),
  'answers nothing': (response) => answerJson(response, ''),
  'answers a list': (response) => answerJson(response, []),
  'answers neither data nor errors': (response) => answerJson(response, { data: null }),
  'answers one entity too many': (response) => answerJson(response, entities(4, { parcelCount: 1 })),
  'answers too few entities': (response) => answerJson(response, entities(1, { parcelCount: 1 })),
  'answers entities that are no list': (response) => answerJson(response, { data: { _entities: 'many' } }),
  'answers a list where a value belongs': (response) => answerJson(response, entities(3, { parcelCount: [1] })),
  'answers an object where a list belongs': (response) => answerJson(response, entities(3, { labels: { length: 1 } })),
  'answers a type that does not exist': (response) => answerJson(response, entities(3, { __typename: 'Ghost' })),
  'answers keys that nobody asked for': (response) => answerJson(response, entities(3, { name: 'Taken over' })),
  'answers a prototype': (response) =>
    answerJson(response, '{"data":{"_entities":[{"__proto__":{"name":"x"}},{"__proto__":{}},{}]}}'),
  'nests ten thousand levels': (response) =>
    answerJson(response, `{"data":{"_entities":[{"labels":${'['.repeat(10_000)}${']'.repeat(10_000)}},null,null]}}`),
  'answers malformed errors': (response) => answerJson(response, { data: null, errors: [{ code: 7 }] }),
  'answers more than is allowed': (response) => answerJson(response, entities(3, { labels: ['x'.repeat(200_000)] })),
  'streams without end': (response) => streamEndlessly(response),
  'zips what nobody asked to be zipped': (response) => {
    response.setHeader('content-encoding', 'gzip').setHeader('content-type', 'application/json');
    response.end(gzipSync(JSON.stringify(entities(3, { parcelCount: 1 }))));
  },
};

function entities(count: number, entity: object) {
  return { data: { _entities: Array.from({ length: count }, () => entity) } };
}

function streamEndlessly(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(16_384)));
  };
  response.on('drain', more);
  more();
}

test.each(Object.keys(faults))('a system that %s costs only its own fields', async (fault) => {
  parcels.misbehave = faults[fault];
  const startedAt = Date.now();

  const answer = await ask(gateway.url, DEPOTS);

  expectOnlyParcelsMissing(answer);
  expect(Date.now() - startedAt).toBeLessThan(TIMEOUT_MS + 500);
  expect(options.logged.filter((line) => line.includes('did not answer'))).toHaveLength(1);
});

test('a redirect is not followed', async () => {
  couriers.misbehave = (response) => answerJson(response, entities(3, { parcelCount: 666 }));
  parcels.misbehave = (response) => response.writeHead(307, { location: couriers.url }).end();

  expectOnlyParcelsMissing(await ask(gateway.url, DEPOTS));

  expect(couriers.received).toEqual([]);
});

test('a query is asked again once after a hang-up, an act never', async () => {
  let hangUps = 0;
  parcels.misbehave = (response) => {
    hangUps += 1;
    response.destroy();
    parcels.misbehave = undefined;
  };

  const answer = await ask(gateway.url, DEPOTS);

  expect(hangUps).toBe(1);
  expect(answer.errors).toEqual([]);
  expect(parcels.received).toHaveLength(2);
});

test('a system that is down in the middle of a plan leaves all that does not need it', async () => {
  couriers.misbehave = (response) => response.destroy();

  const answer = await ask(
    gateway.url,
    '{ depots { id oldest { grams courier { name } } parcels { id courier { name } } } }',
  );

  expect(answer.data).toMatchObject({ depots: [{ id: 'd1', oldest: { grams: 100, courier: null } }, {}, {}] });
  expect(told(answer)).toHaveLength(9);
  expect(told(answer)).toContain('COURIER_DESK_UNAVAILABLE depots.0.oldest.courier');
  expect(told(answer)).toContain('COURIER_DESK_UNAVAILABLE depots.2.parcels.1.courier');
});

test('systems that are slow one after the other share the time of the whole request', async () => {
  parcels.misbehave = (response) => {
    setTimeout(() => answerJson(response, entities(3, { parcels: [{ __typename: 'Parcel', id: 'p' }] })), 350);
  };
  couriers.misbehave = () => undefined;

  const answer = await ask(gateway.url, '{ depots { name parcels { courier { name } } } }');

  expect(answer.data).toMatchObject({ depots: [{ name: 'North', parcels: [{ courier: null }] }, {}, {}] });
  const waited = /no answer in (\d+) ms/.exec(options.logged.join(''))?.[1];
  expect(Number(waited)).toBeLessThanOrEqual(250);
});

test('in a list of several types only the fields of the system that is down are named', async () => {
  parcels.misbehave = (response) => response.destroy();

  const answer = await ask(gateway.url, '{ places { id ... on Kiosk { hours } ... on Depot { total: parcelCount } } }');

  expect(answer.data).toEqual({
    places: [
      { id: 'k1', hours: '9-5' },
      { id: 'd1', total: null },
      { id: 'd2', total: null },
    ],
  });
  expect(told(answer)).toEqual(['PARCELS_UNAVAILABLE places.1.total', 'PARCELS_UNAVAILABLE places.2.total']);
});

test('a field at the root whose system is down is null beside the others', async () => {
  parcels.misbehave = (response) => response.destroy();

  const answer = await ask(gateway.url, '{ first: parcel(id: "p1") { grams } depot(id: "d2") { name } }');

  expect(answer.data).toEqual({ first: null, depot: { name: 'South' } });
  expect(told(answer)).toEqual(['PARCELS_UNAVAILABLE first']);
});

test('of a field that several systems fill the part of the one that is down is named, and no other', async () => {
  parcels.misbehave = (response) => response.destroy();

  const answer = await ask(gateway.url, '{ shift { depots { people lead } mine: parcels { people lead } } }');

  expect(answer.data).toEqual({ shift: { depots: { people: 3, lead: null }, mine: null } });
  expect(told(answer)).toEqual(['PARCELS_UNAVAILABLE shift.mine']);
});

test('a field that may not be null blanks its object, and the error says where', async () => {
  parcels.misbehave = (response) => response.destroy();

  const answer = await ask(gateway.url, '{ depot(id: "d1") { name mostUrgent { grams } } }');

  expect(answer.data).toEqual({ depot: null });
  expect(told(answer)).toEqual(['PARCELS_UNAVAILABLE depot']);
});

test('SQL text in an error reaches the log and never the client', async () => {
  const answer = await ask(gateway.url, '{ depots { name broken refused } }', {
    headers: { 'x-correlation-id': 'c-77' },
  });

  expect(answer.text).not.toContain('select secret');
  expect(answer.text).not.toMatch(/stacktrace|serviceName|127\.0\.0\.1/);
  expect(answer.errors).toHaveLength(6);
  expect(answer.errors).toContainEqual({
    message: 'Something went wrong; quote the correlation id when you report it',
    path: ['depots', 1, 'broken'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'c-77' },
  });
  expect(answer.errors).toContainEqual({
    message: 'this depot keeps no such list',
    path: ['depots', 2, 'refused'],
    extensions: { code: 'NOT_FOUND', correlationId: 'c-77' },
  });
  const lines = options.logged.filter((line) => line.includes(SQL_TEXT));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ subgraph: 'parcels', correlationId: 'c-77' });
});

test('a code that a system makes up keeps its code and loses its words, and cannot change the status', async () => {
  parcels.misbehave = (response) =>
    answerJson(response, {
      data: null,
      errors: [{ message: SQL_TEXT, extensions: { code: 'VAULT_LOCKED', http: { status: 302 } } }],
    });

  const answer = await ask(gateway.url, '{ parcel(id: "p1") { grams } }');

  expect(answer.status).toBe(200);
  expect(answer.errors).toMatchObject([{ message: 'Not answered: VAULT_LOCKED', path: ['parcel'] }]);
});

test('figures tell how each exchange ended', async () => {
  parcels.misbehave = (response) => response.writeHead(503).end();
  await ask(gateway.url, DEPOTS);

  const figures = await (await fetch(new URL('/metrics', gateway.url))).text();

  expect(figures).toMatch(/subgraph_requests_total\{subgraph="depots",outcome="answered"\} \d+/);
  expect(figures).toMatch(/subgraph_requests_total\{subgraph="parcels",outcome="timeout"\} \d+/);
  expect(figures).toMatch(/subgraph_requests_total\{subgraph="parcels",outcome="status"\} \d+/);
  expect(figures).toMatch(/subgraph_request_seconds_bucket/);
  expect(figures).toMatch(/graphql_requests_total\{outcome="partial"\} \d+/);
});
