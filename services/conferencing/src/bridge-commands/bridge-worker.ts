import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import type { BridgePort } from '../bridge/bridge-port.js';
import { tellBridges } from './tell-bridges.js';

/** How often it looks whether something is due: a look reads an index that holds what is due and nothing else. */
const LOOK_MS = 250;

/** Tells bridges what is due, until the system stops; what fails is told again after the bridge's pause. */
export function startBridgeWorker(runtime: Runtime, bridges: readonly BridgePort[]): void {
  if (bridges.length === 0) return;
  const { database, clock, log, stopped } = runtime;
  const failure = 'cannot look for what bridges are to know';
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure }, async () => {
    const { waitingCount } = await tellBridges({ database, bridges, clock, stopped });
    if (waitingCount > 0) log.warn({ waitingCount }, 'a bridge does not answer; what it is to know waits');
  });
}
