import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Running } from '@switchboard/kit/run-process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitFor } from '../../../test/world/wait-for.js';
import { startSimulator } from '../src/simulator.js';
import { legOf, orderOf } from './orders.js';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

const secret = 'the-secret-of-a-test-bridge';
const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };

let folder: string;
let receiver: WebhookReceiver;
let simulator: Running;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00.000Z');
  folder = await mkdtemp(join(tmpdir(), 'switchboard-bridge-'));
  receiver = await startWebhookReceiver();
  simulator = await startSimulator(
    {
      ...{ host: '127.0.0.1', port: 0, secret, capacity: 100, ledgerFolder: folder, logLevel: 'fatal' },
      webhook: { url: receiver.url, secret },
    },
    { now: () => now },
  );
  await ask('PUT', '/rooms/R-1', orderOf());
});
afterEach(async () => {
  await simulator.stop();
  await receiver.stop();
  await rm(folder, { recursive: true });
});

const ask = (method: string, path: string, body: object) =>
  fetch(`${simulator.url}${path}`, { method, headers, body: JSON.stringify(body) });
const hourLater = () => {
  now = new Date(now.getTime() + 3_600_000);
};
const received = (count: number) => waitFor(`${count} events`, async () => receiver.taken().length === count);

test('a conference of an hour is over when the clock says so', async () => {
  await ask('POST', '/rooms/R-1/run', { legs: [legOf(3_600_000)] });
  await received(1);

  hourLater();

  await received(3);
  expect(receiver.taken().map(({ type, at }) => `${type} ${at}`)).toEqual([
    'room-joined 2026-11-24T09:00:00.000Z',
    'room-left 2026-11-24T10:00:00.000Z',
    'room-ended 2026-11-24T10:00:00.000Z',
  ]);
});

test('a bridge that is down for an hour tells afterwards what took place meanwhile', async () => {
  await ask('POST', '/rooms/R-1/run', { legs: [legOf(600_000)] });
  await received(1);
  await ask('POST', '/faults', { downUntil: '2026-11-24T10:00:00.000Z' });
  await waitFor('refusals', () =>
    fetch(simulator.url).then(
      () => false,
      () => true,
    ),
  );
  now = new Date('2026-11-24T09:59:59.999Z');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(receiver.taken()).toHaveLength(1);

  hourLater();

  await received(3);
});

test('a bridge that is down stops all the same', async () => {
  await ask('POST', '/faults', { downUntil: '2026-11-24T10:00:00.000Z' });
  await waitFor('refusals', () =>
    fetch(simulator.url).then(
      () => false,
      () => true,
    ),
  );

  await expect(simulator.stop()).resolves.toBeUndefined();
  // What comes after each test stops it once more.
  simulator = { url: '', stop: async () => {} };
});
