import type { TestSimulator } from '../../world/bridge-simulator.js';
import type { NodeProcess } from '../../world/node-process.js';
import type { OwnServer } from '../../world/own-server.js';
import { systemNames, type World } from '../../world/world.js';
import { type Mortal, startAgain } from '../kill.js';

/** What the bridge does wrong: each time it starts it has forgotten that. */
export type BridgeFaults = Parameters<TestSimulator['fault']>[0];

/** Every process that is killed: both of each system, the bridge and the database too. */
export function mortalsOf(
  world: World,
  server: OwnServer,
  faults: BridgeFaults,
): Readonly<Record<string, readonly Mortal[]>> {
  const ofSystems = systemNames.map((name) => [name, world.systems[name].each] as const);
  const simulator: Mortal = {
    kill: world.simulator.kill,
    async start() {
      await world.simulator.start();
      await world.simulator.fault(faults);
    },
  };
  return { gateway: [world.gateway], ...Object.fromEntries(ofSystems), simulator: [simulator], postgres: [server] };
}

/**
 * When its connection ends in the middle of a transaction, postgres 3.4.9 throws where nobody can catch it
 * (https://github.com/porsager/postgres/issues/1208): then the process is started again as after a kill.
 */
const DRIVERS_FAULT = /TypeError: Cannot read properties of null \(reading 'write'\)\s+at Immediate\.nextWrite/;

/** Processes of ours that nobody killed and that do not run; they are started again. */
export async function reviveEnded({ gateway, systems, simulator }: World) {
  const processes = [gateway, simulator, ...Object.values(systems).flatMap(({ each }) => each)];
  const looks = await Promise.all(processes.map(async (process) => ((await isThere(process)) ? [] : [process])));
  const ended = looks.flat();
  await Promise.all(ended.map(startAgain));
  return { count: ended.length, unexplained: ended.filter(({ output }) => !DRIVERS_FAULT.test(output())).length };
}

function isThere({ url }: NodeProcess): Promise<boolean> {
  return fetch(`${url}/livez`).then(
    () => true,
    () => false,
  );
}
