import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import { serviceViewer } from '@switchboard/kit/viewer';
import { type BridgeSettings, tellsEvents } from '../bridge/read-bridges.js';
import { pauseMs } from '../bridge-health/pause.js';
import { type BridgeRoom, findRoomsToTake } from './queries.js';
import { takeRoom } from './take-room.js';

/** How often it looks, and how many rooms it takes at a look. */
const LOOK_MS = 250;
const ROOMS_AT_ONCE = 200;
/** Janus' rooms stay when all have left: who comes back within this is in the same conference, later ones are added to it. */
const JANUS_EMPTY_MS = 10_000;
const viewer = serviceViewer('conferencing');

/** Makes conferences and call records of what bridges told, until the system stops. */
export function startRoomWorker(runtime: Runtime, bridges: readonly BridgeSettings[]): void {
  if (!bridges.some(tellsEvents)) return;
  const resting: Resting = new Map();
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure: 'cannot look for what bridges told' }, () =>
    takeRooms(runtime, bridges, resting),
  );
}

/** Rooms of whose events nothing could be made: how often in a row, and until when they rest, in milliseconds since 1970. */
type Resting = Map<string, { readonly failureCount: number; readonly until: number }>;

/** One room that cannot be taken does not keep the others. */
async function takeRooms(runtime: Runtime, bridges: readonly BridgeSettings[], resting: Resting): Promise<void> {
  const { database, clock, log } = runtime;
  // Beside those that rest, which would keep the others from being found.
  const rooms = await withViewer(database, viewer, 'read', (db) => findRoomsToTake(db, ROOMS_AT_ONCE + resting.size));
  for (const room of rooms) {
    const key = JSON.stringify([room.bridge, room.room]);
    const now = clock.now().getTime();
    const { failureCount, until } = resting.get(key) ?? { failureCount: 0, until: 0 };
    if (until > now) continue;
    try {
      await takeOne(runtime, room, bridges);
      resting.delete(key);
    } catch (error) {
      const restMs = pauseMs(failureCount + 1);
      resting.set(key, { failureCount: failureCount + 1, until: now + restMs });
      log.error({ err: error, restMs, ...room }, 'a room waits: nothing could be made of its events');
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
