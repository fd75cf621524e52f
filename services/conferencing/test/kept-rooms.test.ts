import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@switchboard/kit/ids';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  isJanusInstalled,
  JANUS_ADMIN_KEY,
  JANUS_API_SECRET,
  startJanus,
  type TestJanus,
} from '../../../test/world/janus.js';
import type { BridgePort } from '../src/bridge/bridge-port.js';
import { openJanusBridge } from '../src/bridge/janus/open-janus-bridge.js';
import { tellBridges } from '../src/bridge-commands/tell-bridges.js';
import { cancelKeptRooms } from '../src/kept-rooms/cancel-kept-rooms.js';
import { isLongOver } from '../src/kept-rooms/long-over.js';
import {
  accepted,
  type ConferencingAlone,
  legOf,
  minutesAfter,
  now,
  orderOf,
  startConferencingAlone,
} from './conferencing-system.js';

test('a reservation is long over an hour after its time and after its conference, whichever was later', () => {
  const after = (minutes: number) => minutesAfter(now, minutes);
  const over = (endedAt: Date | null, at: Date) => isLongOver({ endsAt: now, endedAt }, at);

  expect([over(null, after(59)), over(null, after(60))]).toEqual([false, true]);
  expect([over(after(-30), after(59)), over(after(-30), after(60))]).toEqual([false, true]);
  expect([over(after(30), after(89)), over(after(30), after(90))]).toEqual([false, true]);
});

describe.skipIf(!isJanusInstalled())('on a real Janus, which is installed,', () => {
  let janus: TestJanus;
  let alone: ConferencingAlone;
  let bridge: BridgePort;
  beforeAll(async () => {
    janus = await startJanus();
    const secrets = { secret: JANUS_API_SECRET, adminKey: JANUS_ADMIN_KEY };
    bridge = openJanusBridge({
      ...{ name: 'bridge-1', url: janus.url, capacity: 1_000, permanent: false, answerWithinMs: 5_000, ...secrets },
    });
    alone = await startConferencingAlone([{ name: 'bridge-1', capacity: 1_000, draining: false }]);
  });
  afterAll(async () => {
    await alone.stop();
    await janus.remove();
  });
  // What one test leaves is gone before the next.
  afterEach(async () => {
    alone.clock.move(86_400_000);
    await tell();
    await look();
  });

  const work = () => ({ database: alone.runtime.database, now: alone.clock.now() });
  const tell = () => tellBridges({ ...work(), clock: alone.clock, bridges: [bridge] });
  const look = () => cancelKeptRooms(bridge, work());
  const rooms = async () => (await bridge.keptRooms()).map(({ key, version }) => `${key} v${version}`);
  const minutes = (count: number) => alone.clock.move(count * 60_000);
  const none = { cancelled: [], refused: [] };

  /** Holds a room for an hour from now. */
  const place = async () => {
    const [placed] = accepted(await alone.place([orderOf(newId(), { startsAt: alone.clock.now() })]));
    await tell();
    const number = placed?.number ?? '';
    const [row] = await alone.sql`select id, room_number, pin from reservations where number = ${number}`;
    return { number, id: row?.id as string, room: row?.room_number as number, pin: row?.pin as string };
  };

  test('a room goes an hour after its reservation is over, once, and those that are not over stay', async () => {
    const first = await place();
    minutes(30);
    const second = await place();
    minutes(89);

    expect(await look()).toEqual(none);
    minutes(1);
    expect(await Promise.all([look(), look()])).toContainEqual({ cancelled: [first.number], refused: [] });

    expect(await rooms()).toEqual([`${second.number} v1`]);
    expect(await look()).toEqual(none);
  });

  test('a room stays as long as somebody is in, and an hour after the conference', async () => {
    const { number, room, pin } = await place();
    const party = await janus.join({ room, pin, display: '+4930123456' });
    minutes(300);

    expect(await look()).toEqual(none);
    await party.leave();
    const leg = legOf({ joinedAt: minutesAfter(alone.clock.now(), -100), leftAt: alone.clock.now() });
    await alone.take([{ leg, reservationNumber: number }]);
    minutes(59);
    expect(await look()).toEqual(none);
    minutes(1);

    expect(await look()).toEqual({ cancelled: [number], refused: [] });
  });

  test('a room stays while something is to be told of it', async () => {
    const { number } = await place();
    minutes(120);
    accepted(await alone.change({ number, expectedPortCount: 7 }));

    expect(await look()).toEqual(none);
    await tell();

    expect(await rooms()).toEqual([`${number} v2`]);
    expect(await look()).toEqual({ cancelled: [number], refused: [] });
  });

  test('what is ordered while a room is about to go is not crossed', async () => {
    const { number, id } = await place();
    minutes(120);

    const looking = await alone.sql.begin(async (tx) => {
      await tx`select 1 from reservations where id = ${id} for update`;
      const looking = look();
      await delay(300);
      await tx`update reservations set version = 2, ends_at = ends_at + interval '1 day' where id = ${id}`;
      return { looking };
    });

    expect(await looking.looking).toEqual(none);
    expect(await rooms()).toEqual([`${number} v1`]);
  });

  test('a reservation that is put off after its room went has one again', async () => {
    const { number } = await place();
    minutes(120);
    await look();
    const startsAt = minutesAfter(alone.clock.now(), 600);

    accepted(await alone.change({ number, startsAt, endsAt: minutesAfter(startsAt, 60) }));
    await tell();

    expect(await look()).toEqual(none);
    expect(await rooms()).toEqual([`${number} v2`]);
  });

  test('a Janus that is down leaves all as it is until it is back', async () => {
    const { number } = await place();
    minutes(120);
    janus.hang();

    const hanging = openJanusBridge({
      ...{ name: 'bridge-1', url: janus.url, capacity: 1_000, permanent: false, answerWithinMs: 200 },
      ...{ secret: JANUS_API_SECRET, adminKey: JANUS_ADMIN_KEY },
    });
    await expect(cancelKeptRooms(hanging, work())).rejects.toMatchObject({ name: 'BridgeUnreachableError' });
    janus.resume();

    expect(await look()).toEqual({ cancelled: [number], refused: [] });
  });
});
