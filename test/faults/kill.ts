import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeProcess } from '../world/node-process.js';
import type { World } from '../world/world.js';
import { findEventsUnderWay } from './ledger.js';
import { type KillPlan, type Outage, type Victim, victims } from './plan-kills.js';

export interface KillTally {
  readonly kills: number;
  /** Events that were on their way in the instant of a kill. */
  readonly survivors: ReadonlySet<string>;
  /** Of them, those that the follower had taken and the producer had not yet heard of. */
  readonly unacknowledged: ReadonlySet<string>;
}

/** Kills and restarts by the plan; all of the world runs again when it is over. */
export async function killByPlan(world: World, plan: KillPlan): Promise<KillTally> {
  const tally = { kills: 0, survivors: new Set<string>(), unacknowledged: new Set<string>() };
  const kill = async (killed: readonly Victim[]) => {
    const { underWay, takenAlready } = await findEventsUnderWay(world);
    for (const id of underWay) tally.survivors.add(id);
    for (const id of takenAlready) tally.unacknowledged.add(id);
    await Promise.all(killed.map((victim) => processOf(world, victim).kill()));
    tally.kills += killed.length;
  };
  await Promise.all(
    victims.map(async (victim) => {
      for (const outage of plan.outages[victim]) await suffer(processOf(world, victim), outage, () => kill([victim]));
    }),
  );
  if (plan.allAtOnce) {
    await kill(victims);
    await Promise.all(victims.map((victim) => processOf(world, victim).start()));
  }
  return tally;
}

async function suffer(process: NodeProcess, { upMs, downMs }: Outage, kill: () => Promise<void>): Promise<void> {
  await sleep(upMs);
  await kill();
  await sleep(downMs);
  await process.start();
}

function processOf(world: World, victim: Victim): NodeProcess {
  return victim === 'gateway' ? world.gateway : world.systems[victim];
}
