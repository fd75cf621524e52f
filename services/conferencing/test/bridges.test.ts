import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIMULATOR_SECRET, startSimulatorProcess } from '../../../test/world/bridge-simulator.js';
import {
  isJanusInstalled,
  JANUS_ADMIN_KEY,
  JANUS_API_SECRET,
  startJanus,
  type TestJanus,
} from '../../../test/world/janus.js';
import { waitFor } from '../../../test/world/wait-for.js';
import type { RoomOrder } from '../src/bridge/bridge-port.js';
import { openHandle } from '../src/bridge/janus/open-handle.js';
import { type JanusBridge, openJanusBridge } from '../src/bridge/janus/open-janus-bridge.js';
import { openSimulatorBridge } from '../src/bridge/simulator/open-simulator-bridge.js';
import { describeBridge } from '../src/bridge/testing/bridge-contract.js';

/** Long for an answer, short for a test that waits for none. */
const answerWithinMs = 1_000;
const capacity = 100;

describeBridge('the bridge simulator', {
  capacity,
  keepsRooms: false,
  isOrder: (method) => method !== 'GET',
  async start() {
    const simulator = await startSimulatorProcess({ CAPACITY: String(capacity) });
    const access = { name: 'bridge-1', url: simulator.url, secret: SIMULATOR_SECRET, answerWithinMs };
    return { ...simulator, open: (change) => openSimulatorBridge({ ...access, ...change }) };
  },
});

const access = {
  name: 'bridge-2',
  ...{ secret: JANUS_API_SECRET, adminKey: JANUS_ADMIN_KEY },
  ...{ answerWithinMs, capacity, permanent: false },
};

describe.skipIf(!isJanusInstalled())('Janus, which is installed,', () => {
  describeBridge('as a bridge', {
    capacity,
    keepsRooms: true,
    isOrder: (_method, body) => /"request":"(create|edit|destroy)"/.test(body),
    async start() {
      const janus = await startJanus();
      const bridge = { ...access, url: janus.url };
      return { ...janus, open: (change) => openJanusBridge({ ...bridge, ...change }) };
    },
  });

  describe('with what is its own', () => {
    let janus: TestJanus;
    let bridge: JanusBridge;
    let events: Awaited<ReturnType<typeof startEventSink>>;
    const order: RoomOrder = {
      ...{ key: 'R-1001', version: 1, portCount: 5, roomNumber: 71_001, pin: '4242' },
      ...{ startsAt: new Date('2026-11-24T09:00:00Z'), endsAt: new Date('2026-11-24T10:00:00Z') },
    };
    beforeAll(async () => {
      events = await startEventSink();
      janus = await startJanus({ events: { url: events.url } });
      bridge = { ...access, url: janus.url };
    });
    afterAll(async () => {
      await janus.remove();
      await events.stop();
    });

    test('parties join by the room’s pin, leave, and are told of as they did', async () => {
      await openJanusBridge(bridge).provision(order);
      const legs = ['leg-1', 'leg-2', 'leg-3'].map((leg) => `R-1001/${leg}`);
      const party = { room: 71_001, pin: '4242', display: '+4930123456' };

      const joined = await Promise.all(legs.map((opaqueId) => janus.join({ ...party, opaqueId })));
      await Promise.all(joined.map(({ leave }) => leave()));

      await expect(janus.join({ ...party, pin: '1' })).rejects.toThrow();
      await waitFor('all events', async () => legs.every((leg) => events.of(leg).length >= 2));
      expect(legs.map(events.of)).toEqual(legs.map(() => ['joined +4930123456', 'left +4930123456']));
    });

    test('the pin of a change is the one that lets people in', async () => {
      await openJanusBridge(bridge).change({ ...order, version: 2, pin: '777' });
      const party = { room: 71_001, display: '+37120000000' };

      await expect(janus.join({ ...party, pin: '4242' })).rejects.toThrow();
      await (await janus.join({ ...party, pin: '777' })).leave();
    });

    test('who is in a room is counted, and rooms of others are not told of', async () => {
      const handle = { url: janus.url, secret: JANUS_API_SECRET, answerWithinMs };
      const theirs = { request: 'create', admin_key: JANUS_ADMIN_KEY, room: 4, description: 'their weekly meeting' };
      await openHandle(handle, 'another', ({ tell }) => tell(theirs));
      const port = openJanusBridge(bridge);
      const ours = { ...order, key: 'R-5', roomNumber: 5 };
      await port.provision(ours);
      const party = await janus.join({ room: 5, pin: ours.pin, display: '+37120000000' });

      const rooms = await port.keptRooms();
      await party.leave();

      expect(rooms.filter(({ roomNumber }) => roomNumber < 10)).toEqual([
        { key: 'R-5', version: 1, roomNumber: 5, partyCount: 1 },
      ]);
    });

    test('an admin key that is wrong is no refusal of the order', async () => {
      const stranger = openJanusBridge({ ...bridge, adminKey: 'another' });

      const unreachable = { name: 'BridgeUnreachableError' };
      await expect(stranger.provision({ ...order, key: 'R-2', roomNumber: 2 })).rejects.toMatchObject(unreachable);
      await expect(stranger.status(order)).rejects.toMatchObject(unreachable);
    });

    test('rooms outlive kill -9 where they are permanent, and are gone where not', async () => {
      const permanent = { ...order, key: 'R-3', roomNumber: 3 };
      await openJanusBridge({ ...bridge, permanent: true }).provision(permanent);
      await janus.kill();
      await janus.start();

      const port = openJanusBridge(bridge);
      expect(await port.status(permanent)).toEqual({ kind: 'present', version: 1 });
      expect(await port.status(order)).toEqual({ kind: 'absent' });
      expect(await port.change({ ...order, version: 2 })).toEqual({ kind: 'done' });
    });
  });
});

interface Told {
  readonly opaque_id?: string;
  readonly event: { readonly data?: { readonly event?: string; readonly display?: string } };
}

/** Takes what Janus' event handler posts. */
async function startEventSink() {
  const told: Told[] = [];
  const server = createServer(async (request, response) => {
    told.push(...((await json(request)) as Told[]));
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    of: (opaqueId: string) =>
      told
        .filter(({ opaque_id }) => opaque_id === opaqueId)
        .flatMap(({ event: { data } }) => (data?.event?.match(/joined|left/) ? [`${data.event} ${data.display}`] : [])),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
