import { isPassingFault } from '@switchboard/kit/database/passing-fault';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import { serviceViewer } from '@switchboard/kit/viewer';
import { type BridgeSettings, tellsEvents } from '../bridge/read-bridges.js';
import { pauseMs } from '../bridge-health/pause.js';
import { type BridgeRoom, findRoomsToTake, keyOf } from './queries.js';
import type { RoomTerms } from './read-rooms.js';
import { takeRooms } from './take-rooms.js';

/** How often it looks, and how many rooms it takes in one transaction. */
const LOOK_MS = 250;
const ROOMS_AT_ONCE = 200;
/** Janus' rooms stay when all have left: who comes back within this is in the same conference, later ones are added to it. */
const JANUS_EMPTY_MS = 10_000;
const viewer = serviceViewer('conferencing');

/** Makes conferences and call records of what bridges told, until the system stops. */
export function startRoomWorker(runtime: Runtime, bridges: readonly BridgeSettings[]): void {
  if (!bridges.some(tellsEvents)) return;
  const work: RoomWork = { ...runtime, termsOf: termsOf(bridges), resting: new Map() };
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure: 'cannot make anything of what bridges told' }, () => look(work));
}

interface RoomWork extends Runtime {
  readonly termsOf: (bridge: string) => RoomTerms;
  /** Rooms of whose events nothing could be made: how often in a row, and until when they rest, in milliseconds since 1970. */
  readonly resting: Map<string, { readonly failureCount: number; readonly until: number }>;
}

function termsOf(bridges: readonly BridgeSettings[]): RoomWork['termsOf'] {
  return (name) => {
    const bridge = bridges.find((each) => each.name === name);
    return { countryCode: bridge?.countryCode ?? null, emptyAfterMs: bridge?.kind === 'janus' ? JANUS_EMPTY_MS : null };
  };
}

async function look(work: RoomWork): Promise<void> {
  const { database, clock, resting } = work;
  // Beside those that rest, which would keep the others from being found.
  const found = await withViewer(database, viewer, 'read', (db) => findRoomsToTake(db, ROOMS_AT_ONCE + resting.size));
  const now = clock.now().getTime();
  const rooms = found.filter((room) => (resting.get(keyOf(room))?.until ?? 0) <= now);
  if (rooms.length > 0) await takeOrRest(work, rooms.slice(0, ROOMS_AT_ONCE));
}

/** All rooms go through together, or each alone, so that one that cannot be taken does not keep the others. */
async function takeOrRest(work: RoomWork, rooms: readonly BridgeRoom[]): Promise<void> {
  try {
    await take(work, rooms);
    for (const room of rooms) work.resting.delete(keyOf(room));
  } catch (error) {
    // No fault of the rooms: they are taken once the database is well again.
    if (isPassingFault(error)) throw error;
    if (rooms.length === 1) return rest(work, rooms, error);
    for (const room of rooms) if (!work.stopped.aborted) await takeOrRest(work, [room]);
  }
}

async function take(work: RoomWork, rooms: readonly BridgeRoom[]): Promise<void> {
  const { database, publish, clock, log } = work;
  const scope = { viewer, correlationId: newId(), now: clock.now(), publish, termsOf: work.termsOf };
  const ended = await withViewer(database, viewer, 'write', (tx) => takeRooms(tx, rooms, scope));
  for (const { fates, ...room } of ended) {
    const lost = fates.filter(({ fate }) => fate === 'parked' || fate === 'refused');
    if (lost.length > 0) log.warn({ ...room, fates: lost }, 'call records that could not be taken');
  }
}

function rest({ resting, clock, log }: RoomWork, rooms: readonly BridgeRoom[], error: unknown): void {
  for (const room of rooms) {
    const failureCount = (resting.get(keyOf(room))?.failureCount ?? 0) + 1;
    const restMs = pauseMs(failureCount);
    resting.set(keyOf(room), { failureCount, until: clock.now().getTime() + restMs });
    log.error({ err: error, restMs, ...room }, 'a room waits: nothing could be made of its events');
  }
}
