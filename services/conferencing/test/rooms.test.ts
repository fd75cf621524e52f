import { withViewer } from '@switchboard/kit/database/with-viewer';
import { readEnv } from '@switchboard/kit/env';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../../test/world/wait-for.js';
import { bridgesShape } from '../src/bridge/read-bridges.js';
import { receiveBridgeEvents } from '../src/bridge-events/receive-bridge-events.js';
import { startRoomWorker } from '../src/bridge-events/room-worker.js';
import {
  accepted,
  type ConferencingAlone,
  minutesAfter,
  now,
  orderOf,
  startConferencingAlone,
} from './conferencing-system.js';

const bridge = {
  name: 'bridge-1',
  kind: 'simulator',
  url: 'http://127.0.0.1:9',
  secret: 'never told',
  capacity: 1_000,
};
const bridges = readEnv(bridgesShape, {
  BRIDGES: JSON.stringify([{ ...bridge, webhookSecret: 'sixteen letters or more' }]),
});
const ROOM_COUNT = 30;

let alone: ConferencingAlone;
beforeAll(async () => {
  alone = await startConferencingAlone(bridges);
  startRoomWorker(alone.runtime, bridges);
});
afterAll(() => alone.stop());

async function orderRooms(): Promise<readonly string[]> {
  const orders = Array.from({ length: ROOM_COUNT }, () => orderOf(newId()));
  return accepted(await alone.place(orders)).map(({ number }) => number);
}

/** One party comes, and leaves where the room is over. */
function eventsOf(room: string, isOver: boolean) {
  const at = (minutes: number) => minutesAfter(now, minutes).toISOString();
  const party = { room, leg: 'leg-1', caller: '+4930123456', accessType: 'local', country: 'DE' };
  const joined = { id: `${room}/joined`, type: 'room-joined', at: at(-30), ...party };
  const left = { id: `${room}/left`, type: 'room-left', at: at(-10), ...party };
  return isOver ? [joined, left, { id: `${room}/ended`, type: 'room-ended', room, at: at(-10) }] : [joined];
}

/** Tells of all rooms in one post. */
async function tell(rooms: readonly string[], isOver: (index: number) => boolean) {
  const body = JSON.stringify({ events: rooms.flatMap((room, index) => eventsOf(room, isOver(index))) });
  await withViewer(alone.runtime.database, serviceViewer('test'), 'write', (tx) =>
    receiveBridgeEvents(tx, { body, bridge: bridge.name, now }),
  );
}

const statesOf = async (numbers: readonly string[]) => {
  const rows = await alone.sql`select state from reservations where number = any(${numbers}) order by number`;
  return rows.map(({ state }) => state as string);
};
const untaken = async () => (await alone.sql`select 1 from bridge_events where taken_at is null`).length;
const legsOf = (numbers: readonly string[]) => alone.sql`
  select number, count(call_records.id)::int as legs from reservations
  join conferences on reservation_id = reservations.id join call_records on conference_id = conferences.id
  where number = any(${numbers}) group by 1`;

test('rooms that are told of together are taken together, in a handful of statements however many they are', async () => {
  const numbers = await orderRooms();
  const { metrics } = alone.runtime;
  const before = (await metrics.sqlStatements.get()).values.reduce((sum, { value }) => sum + value, 0);

  await tell(numbers, (index) => index % 2 === 0);
  await waitFor('all to be taken', async () => (await untaken()) === 0);

  const after = (await metrics.sqlStatements.get()).values.reduce((sum, { value }) => sum + value, 0);
  const states = await statesOf(numbers);
  expect(states.filter((state) => state === 'ENDED')).toHaveLength(ROOM_COUNT / 2);
  expect(states.filter((state) => state === 'RUNNING')).toHaveLength(ROOM_COUNT / 2);
  expect(await legsOf(numbers)).toHaveLength(ROOM_COUNT / 2);
  const told = await alone.sql`select distinct data ->> 'subject' from pgboss.job where name = 'to-billing'`;
  expect(told).toHaveLength(ROOM_COUNT / 2);
  // One room alone took more than twenty; looks that found nothing are among them.
  expect(after - before).toBeLessThan(80);
});

test('a room of whose events nothing can be made keeps none of the others, and is taken once it can be', async () => {
  const numbers = await orderRooms();
  const [bad] = numbers;
  const refused = alone.sql.unsafe(`'${bad}/%'`);
  await alone.sql`alter table call_records add constraint not_this check (source_record_id not like ${refused})`;

  await tell(numbers, () => true);
  await waitFor('the others', async () => (await legsOf(numbers)).length === ROOM_COUNT - 1);

  expect(await untaken()).toBe(3);
  await alone.sql`alter table call_records drop constraint not_this`;
  alone.clock.move(60_000);
  await waitFor('the last', async () => (await untaken()) === 0);
  expect(await statesOf(numbers)).toEqual(numbers.map(() => 'ENDED'));
  expect(await legsOf(numbers)).toHaveLength(ROOM_COUNT);
});
