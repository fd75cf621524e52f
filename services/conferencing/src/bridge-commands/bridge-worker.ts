import { setInterval } from 'node:timers/promises';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import type { BridgePort } from '../bridge/bridge-port.js';
import { tellBridges } from './tell-bridges.js';

/** How often it looks whether something is due: a look reads an index that holds what is due and nothing else. */
const LOOK_MS = 250;

/** Tells bridges what is due, until the system stops; what fails is told again after the bridge's pause. */
export function startBridgeWorker(runtime: Runtime, bridges: readonly BridgePort[]): void {
  if (bridges.length > 0) void work(runtime, bridges);
}

async function work({ database, clock, log, stopped }: Runtime, bridges: readonly BridgePort[]): Promise<void> {
  try {
    // `ref: false`: looking alone must not keep a process alive.
    for await (const _ of setInterval(LOOK_MS, undefined, { signal: stopped, ref: false })) {
      try {
        const { waitingCount } = await tellBridges({ database, bridges, now: clock.now(), stopped });
        if (waitingCount > 0) log.warn({ waitingCount }, 'a bridge does not answer; what it is to know waits');
      } catch (error) {
        log.warn({ reason: String(error) }, 'cannot look for what bridges are to know');
      }
    }
  } catch (error) {
    if (!stopped.aborted) throw error;
  }
}
