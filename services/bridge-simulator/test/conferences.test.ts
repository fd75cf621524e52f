import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSimulatorProcess, type TestSimulator, WEBHOOK_SECRET } from '../../../test/world/bridge-simulator.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { legOf, orderOf } from './orders.js';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

let receiver: WebhookReceiver;
let simulator: TestSimulator;

beforeEach(async () => {
  receiver = await startWebhookReceiver();
  simulator = await startSimulatorProcess({ WEBHOOK_URL: receiver.url, WEBHOOK_SECRET });
  await simulator.ask('PUT', '/rooms/R-1', orderOf());
});
afterEach(async () => {
  await simulator.remove();
  await receiver.stop();
});

const legs = [legOf(600_000), legOf(900_000, { joinAfterMs: 60_000, country: 'FR' })];
const typesOf = (events: readonly { type: string }[]) => events.map(({ type }) => type);
const idsOf = (events: readonly { id: string }[]) => events.map(({ id }) => id);
const takenIds = (count: number) =>
  waitFor(`${count} events`, async () => new Set(idsOf(receiver.taken())).size === count && idsOf(receiver.taken()));

describe('a conference', () => {
  test('of a quarter of an hour takes place in a second, and is told as it was planned', async () => {
    const startedAt = '2026-11-24T09:00:00.000Z';

    const started = await simulator.run('R-1', { id: 'meeting', speed: 1_000, startedAt, legs });

    expect(started).toEqual({ status: 202, body: { conference: 'meeting' } });
    await takenIds(5);
    expect(receiver.taken()).toMatchObject([
      { id: 'meeting/1/joined', type: 'room-joined', room: 'R-1', leg: 'meeting/1', at: startedAt, country: 'DE' },
      { id: 'meeting/2/joined', type: 'room-joined', at: '2026-11-24T09:01:00.000Z', country: 'FR' },
      { id: 'meeting/1/left', type: 'room-left', at: '2026-11-24T09:10:00.000Z' },
      { id: 'meeting/2/left', type: 'room-left', leg: 'meeting/2', at: '2026-11-24T09:16:00.000Z' },
      { id: 'meeting/ended', type: 'room-ended', room: 'R-1', at: '2026-11-24T09:16:00.000Z' },
    ]);
    expect(await simulator.poll()).toEqual(receiver.taken());
  });

  test('tells nothing that lies in the future, however fast it runs', async () => {
    await simulator.run('R-1', { speed: 10_000, legs });
    await takenIds(5);

    expect(Math.max(...receiver.taken().map(({ at }) => Date.parse(at)))).toBeLessThanOrEqual(Date.now());
  });

  test('asked for twice takes place once, and no other one beside it', async () => {
    await simulator.run('R-1', { id: 'one', legs });

    const again = await simulator.run('R-1', { id: 'one', legs });
    const other = await simulator.run('R-1', { id: 'two', legs });
    const cancelled = await simulator.ask('DELETE', '/rooms/R-1?version=2');

    expect(again.status).toBe(202);
    expect(other).toMatchObject({ status: 409, body: { code: 'ROOM_RUNNING' } });
    expect(cancelled).toMatchObject({ status: 409, body: { code: 'ROOM_RUNNING' } });
  });

  test('needs a room, and no more ports than it has', async () => {
    const nowhere = await simulator.run('R-2', { legs });
    const crowded = await simulator.run('R-1', { legs: Array.from({ length: 11 }, () => legOf(1_000)) });

    expect(nowhere).toMatchObject({ status: 409, body: { code: 'ROOM_UNKNOWN' } });
    expect(crowded).toMatchObject({ status: 409, body: { code: 'PORTS_EXCEEDED' } });
  });

  test('may keep a leave to itself, which only the ledger tells', async () => {
    await simulator.run('R-1', { speed: 10_000, legs: [legOf(60_000, { leaveUntold: true })] });
    await takenIds(2);

    const events = (await simulator.ledger()).flatMap((entry) => (entry.type === 'event' ? [entry.event] : []));
    expect(typesOf(receiver.taken())).toEqual(['room-joined', 'room-ended']);
    expect(typesOf(events)).toEqual(['room-joined', 'room-left', 'room-ended']);
  });
});

describe('a webhook', () => {
  test('is signed over its time and body', async () => {
    await simulator.run('R-1', { speed: 10_000, legs });
    await takenIds(5);

    const { signature, body } = receiver.deliveries[0] ?? { signature: '', body: '' };
    const [, seconds, hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
    expect(hex).toBe(createHmac('sha256', WEBHOOK_SECRET).update(`${seconds}.${body}`).digest('hex'));
    expect(Math.abs(Date.now() / 1_000 - Number(seconds))).toBeLessThan(30);
  });

  test('that is not taken is sent until it is', async () => {
    receiver.answerWith(503);
    await simulator.run('R-1', { speed: 1_000_000, legs });
    await waitFor('two attempts', async () => receiver.deliveries.length >= 2);

    receiver.answerWith(204);

    expect(await takenIds(5)).toHaveLength(5);
  });

  test('is sent twice, late and out of order when that is asked for', async () => {
    await simulator.fault({ seed: 7, sendTwiceShare: 1, shuffle: true, sendLateMs: 300 });
    await simulator.run('R-1', { speed: 1_000_000, legs });

    const ids = await waitFor('every event twice', async () => receiver.taken().length === 10 && receiver.taken());
    const inOrder = idsOf(await simulator.poll());
    expect([...idsOf(ids)].sort()).toEqual([...inOrder, ...inOrder].sort());
    expect([...new Set(idsOf(ids))]).not.toEqual(inOrder);
  });
});

test('a conference goes on after kill -9: nothing that took place is lost or told otherwise', async () => {
  await simulator.run('R-1', { id: 'killed', speed: 500, legs });
  await takenIds(2);

  await simulator.kill();
  await simulator.start();

  await takenIds(5);
  const entries = await simulator.ledger();
  const events = entries.flatMap((entry) => (entry.type === 'event' ? [entry.event.id] : []));
  expect(events).toEqual(['killed/1/joined', 'killed/2/joined', 'killed/1/left', 'killed/2/left', 'killed/ended']);
});
