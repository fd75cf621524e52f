import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import type { BridgePort } from '../bridge/bridge-port.js';
import { cancelKeptRooms } from './cancel-kept-rooms.js';

const LOOK_MS = 60_000;

/** Lets bridges forget the rooms that nobody needs any more, each bridge by itself, until the system stops. */
export function startKeptRoomWorker(runtime: Runtime, bridges: readonly BridgePort[]): void {
  const { database, clock, log, stopped } = runtime;
  const failure = 'cannot look for rooms that nobody needs any more';
  for (const bridge of bridges) {
    sweepEvery({ ...runtime, everyMs: LOOK_MS, failure }, async () => {
      const { refused } = await cancelKeptRooms(bridge, { database, now: clock.now(), stopped });
      if (refused.length > 0) log.warn({ bridge: bridge.name, refused }, 'rooms that a bridge does not let go');
    });
  }
}
