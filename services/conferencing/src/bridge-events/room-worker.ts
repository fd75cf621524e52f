import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import { serviceViewer } from '@switchboard/kit/viewer';
import { type BridgeSettings, tellsEvents } from '../bridge/read-bridges.js';
import { type BridgeRoom, findRoomsToTake } from './queries.js';
import { takeRoom } from './take-room.js';

/** How often it looks, and how many rooms it takes at a look. */
const LOOK_MS = 250;
const ROOMS_AT_ONCE = 200;
/** Janus' rooms stay when all have left: who comes back within this is in the same conference, later ones are added to it. */
const JANUS_EMPTY_MS = 10_000;
/** For so long a room rests of whose events nothing could be made. */
const REST_MS = 60_000;
const viewer = serviceViewer('conferencing');

/** Makes conferences and call records of what bridges told, until the system stops. */
export function startRoomWorker(runtime: Runtime, bridges: readonly BridgeSettings[]): void {
  if (!bridges.some(tellsEvents)) return;
  const { log, stopped } = runtime;
  const resting: Resting = new Map();
  sweepEvery({ everyMs: LOOK_MS, log, failure: 'cannot look for what bridges told', stopped }, () =>
    takeRooms(runtime, bridges, resting),
  );
}

/** Until when rooms rest, by bridge and name, in milliseconds since 1970. */
type Resting = Map<string, number>;

/** One room that cannot be taken does not keep the others. */
async function takeRooms(runtime: Runtime, bridges: readonly BridgeSettings[], resting: Resting): Promise<void> {
  const { database, clock, log } = runtime;
  const rooms = await withViewer(database, viewer, 'read', (db) => findRoomsToTake(db, ROOMS_AT_ONCE));
  for (const room of rooms) {
    const key = JSON.stringify([room.bridge, room.room]);
    const now = clock.now().getTime();
    if ((resting.get(key) ?? 0) > now) continue;
    resting.delete(key);
    try {
      await takeOne(runtime, room, bridges);
    } catch (error) {
      resting.set(key, now + REST_MS);
      log.error({ err: error, ...room }, 'a room waits for a minute: nothing could be made of its events');
    }
  }
}

async function takeOne(runtime: Runtime, room: BridgeRoom, bridges: readonly BridgeSettings[]): Promise<void> {
  const { database, publish, clock, log } = runtime;
  const bridge = bridges.find(({ name }) => name === room.bridge);
  const emptyAfterMs = bridge?.kind === 'janus' ? JANUS_EMPTY_MS : null;
  const scope = { viewer, correlationId: newId(), now: clock.now(), publish, countryCode: bridge?.countryCode };
  const taken = await withViewer(database, viewer, 'write', (tx) => takeRoom(tx, room, { ...scope, emptyAfterMs }));
  const lost = taken.kind === 'ENDED' ? taken.fates.filter(({ fate }) => fate === 'parked' || fate === 'refused') : [];
  if (lost.length > 0) log.warn({ ...room, fates: lost }, 'call records that could not be taken');
}
