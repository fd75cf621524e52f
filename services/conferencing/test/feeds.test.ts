import { withViewer } from '@switchboard/kit/database/with-viewer';
import { readEnv } from '@switchboard/kit/env';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIMULATOR_SECRET, startSimulatorProcess, type TestSimulator } from '../../../test/world/bridge-simulator.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { openBridges } from '../src/bridge/open-bridges.js';
import { openFeeds } from '../src/bridge/open-feeds.js';
import { type BridgeSettings, bridgesShape } from '../src/bridge/read-bridges.js';
import { tellBridges } from '../src/bridge-commands/tell-bridges.js';
import { receiveBridgeEvents } from '../src/bridge-events/receive-bridge-events.js';
import { receiveFeed } from '../src/bridge-events/receive-feed.js';
import { startRoomWorker } from '../src/bridge-events/room-worker.js';
import { accepted, type ConferencingAlone, now, orderOf, startConferencingAlone } from './conferencing-system.js';

const LEGS = [
  { caller: '+4930123456', accessType: 'toll-free', country: 'DE', joinAfterMs: 0, stayMs: 600_000 },
  { caller: '+37167123456', accessType: 'local', country: 'LV', joinAfterMs: 5_000, stayMs: 300_000 },
];
/** Of each leg its joining and leaving, and the room's end. */
const EVENT_COUNT = 5;

let simulator: TestSimulator;
let alone: ConferencingAlone;
let bridges: readonly BridgeSettings[];
beforeAll(async () => {
  simulator = await startSimulatorProcess();
  const bridge = { name: 'bridge-1', kind: 'simulator', url: simulator.url, secret: SIMULATOR_SECRET, capacity: 100 };
  bridges = readEnv(bridgesShape, { BRIDGES: JSON.stringify([{ ...bridge, poll: true }]) });
  alone = await startConferencingAlone(bridges);
  startRoomWorker(alone.runtime, bridges);
});
afterAll(async () => {
  await alone.stop();
  await simulator.remove();
});

const look = async () => {
  const { database, log } = alone.runtime;
  const counts = openFeeds(bridges).map((feed) => receiveFeed(feed, { database, log, clock: alone.clock }));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};

/** Holds an ordered conference on the bridge until it has told all of it. */
async function holdConference(): Promise<string> {
  const [placed] = accepted(await alone.place([orderOf(newId(), { expectedPortCount: LEGS.length })]));
  const number = placed?.number ?? '';
  const work = { database: alone.runtime.database, clock: alone.clock };
  await tellBridges({ ...work, bridges: [...openBridges(bridges).values()] });
  expect((await simulator.run(number, { speed: 10_000, startedAt: now.toISOString(), legs: LEGS })).status).toBe(202);
  const told = async () => (await simulator.poll()).filter(({ room }) => room === number).length === EVENT_COUNT;
  await waitFor('the conference to be over on the bridge', told);
  return number;
}

const eventsOf = (number: string) => alone.sql`select event_id from bridge_events where room = ${number}`;
const cursor = async () => (await alone.sql`select cursor from bridge_cursors`)[0]?.cursor as string | undefined;
const legCount = async (number: string) => {
  const rows = await alone.sql`
    select leg_count from conferences join reservations on reservations.id = reservation_id where number = ${number}`;
  return rows.map(({ leg_count }) => leg_count as number);
};

test('a conference on a bridge that cannot reach us is asked for, and asked for once', async () => {
  const number = await holdConference();

  expect(await look()).toBe(EVENT_COUNT);
  expect(await look()).toBe(0);

  await waitFor('the conference', async () => (await legCount(number)).length > 0);
  expect(await legCount(number)).toEqual([LEGS.length]);
});

test('what the bridge posts as well changes nothing twice, whichever comes first', async () => {
  const { database } = alone.runtime;
  const number = await holdConference();
  const post = async () => {
    const body = JSON.stringify({ events: await simulator.poll() });
    await withViewer(database, serviceViewer('test'), 'write', (tx) =>
      receiveBridgeEvents(tx, { body, bridge: 'bridge-1', now }),
    );
  };

  await post();
  await look();
  await waitFor('the conference', async () => (await legCount(number)).length > 0);
  await post();

  expect(await eventsOf(number)).toHaveLength(EVENT_COUNT);
  const untaken = () => alone.sql`select 1 from bridge_events where taken_at is null`;
  await waitFor('all to be taken', async () => (await untaken()).length === 0);
  expect(await legCount(number)).toEqual([LEGS.length]);
  const told = await alone.sql`select 1 from pgboss.job where name = 'to-billing'`;
  expect(told).toHaveLength(2);
});

test('a page that cannot be kept is asked for again: the place is kept with its events or not at all', async () => {
  const number = await holdConference();
  const before = await cursor();
  await alone.sql`alter table bridge_events add constraint no_more check (room <> ${alone.sql.unsafe(`'${number}'`)})`;

  await expect(look()).rejects.toThrow();
  expect(await cursor()).toBe(before);
  await alone.sql`alter table bridge_events drop constraint no_more`;
  await look();

  expect(await eventsOf(number)).toHaveLength(EVENT_COUNT);
  expect(await cursor()).not.toBe(before);
});

test('a place that the bridge does not know any more is given up, and reading all anew changes nothing', async () => {
  await holdConference();
  await look();
  const [kept, place] = [await alone.sql`select event_id from bridge_events order by 1`, await cursor()];
  await alone.sql`update bridge_cursors set cursor = '999999999'`;

  expect(await look()).toBe(kept.length);

  expect(await alone.sql`select event_id from bridge_events order by 1`).toEqual(kept);
  expect(await cursor()).toBe(place);
});

test('of four who ask at the same time one keeps what the bridge tells', async () => {
  const number = await holdConference();

  await Promise.all([look(), look(), look(), look()]);

  expect(await eventsOf(number)).toHaveLength(EVENT_COUNT);
});

test('a bridge that is down is asked once a minute, and tells all once it is back', async () => {
  const number = await holdConference();
  await simulator.stop();
  for (let seconds = 0; seconds < 1_800; seconds += 5) {
    alone.clock.move(5_000);
    await look();
  }

  const [health] = await alone.sql`select failure_count from bridge_health where bridge = 'bridge-1/events'`;
  expect(health?.failure_count).toBeGreaterThan(20);
  expect(health?.failure_count).toBeLessThan(40);

  await simulator.start();
  alone.clock.move(60_000);
  await look();
  expect(await eventsOf(number)).toHaveLength(EVENT_COUNT);
  expect(await alone.sql`select 1 from bridge_health`).toHaveLength(0);
});
