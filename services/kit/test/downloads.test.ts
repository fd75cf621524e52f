import { signRequest } from '@switchboard/kit/signing';
import { startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { salesperson, startTestSystem, type TestSystem } from '../../../test/world/test-system.js';
import { depotParts } from './depot.js';

let now = new Date('2026-11-24T09:00:00Z');
let depot: TestSystem;

beforeAll(async () => {
  depot = await startTestSystem('depot', (settings) => startSubgraph(depotParts, settings, { now: () => now }));
  await depot.ask('mutation { openDepot(key: "zurich", name: "Zürich") }');
});
afterAll(() => depot.stop());

const LINK = 'query ($download: String!, $name: String!) { link(download: $download, name: $name) }';
const askLink = async (name = 'Zürich', viewer = salesperson, download = 'list') =>
  depot.ask<{ link: string }>(LINK, { download, name }, viewer);
const linkTo = async (name?: string) => (await askLink(name)).data.link;

/** Follows a link as the gateway would. */
function follow(path: string): Promise<Response> {
  const envelope = { viewer: { ...salesperson, subject: 'gateway', roles: [] }, correlationId: 'test' };
  const signed = { method: 'GET', path, target: 'depot', body: '' };
  return fetch(depot.url + path, { headers: signRequest(depot.settings.signingKeys, signed, envelope, Date.now()) });
}

async function refusalOf(path: string) {
  const response = await follow(path);
  return [response.status, ((await response.json()) as { code: string }).code];
}

test('a link brings the file that its viewer may read, to be kept and nowhere stored', async () => {
  const response = await follow(await linkTo());

  expect(response.status).toBe(200);
  expect(await response.text()).toBe('test-salesperson\n["Zürich"]');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/plain',
    'content-disposition': `attachment; filename="Z_rich_s _list_.txt"; filename*=UTF-8''Z%C3%BCrich%E2%80%99s%20%22list%22.txt`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
});

test('who may not have a file is given no link to it', async () => {
  const { errors } = await askLink('Zürich', { ...salesperson, roles: ['customer'] });

  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('a link is over after five minutes', async () => {
  const link = await linkTo();

  now = new Date(now.getTime() + 5 * 60_000 - 1);
  expect((await follow(link)).status).toBe(200);
  now = new Date(now.getTime() + 1);
  expect(await refusalOf(link)).toEqual([410, 'DOWNLOAD_EXPIRED']);
});

test('what is no link of ours, not of this system, or leads nowhere, is told apart', async () => {
  const link = await linkTo();

  expect(await refusalOf(link.replace('.', 'A.'))).toEqual([403, 'DOWNLOAD_LINK_INVALID']);
  expect(await refusalOf(link.replace('/depot/', '/parcels/'))).toEqual([404, 'DOWNLOAD_UNKNOWN']);
  expect(await refusalOf(await linkTo('Nowhere'))).toEqual([422, 'DEPOT_UNKNOWN']);
});

test('a link that was followed is asked for by a signed request only, and leaves no transaction open', async () => {
  const link = await linkTo();

  expect((await fetch(depot.url + link)).status).toBe(401);
  // More than there are connections for requests.
  const answers = await Promise.all(Array.from({ length: 20 }, () => follow(link)));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  await Promise.all(answers.map((answer) => answer.text()));
  expect((await askLink()).errors).toBeUndefined();
});

test('files that take long to make hold no connection once they are read', async () => {
  const link = (await askLink('Zürich', salesperson, 'crowd')).data.link;

  // More than there are connections for requests: with one held by each they would wait for each other for ever.
  const texts = await Promise.all(Array.from({ length: 10 }, async () => (await follow(link)).text()));

  expect(texts).toEqual(Array(10).fill('1'));
});
