import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@switchboard/launcher/demo/random';
import type { NodeProcess } from '../world/node-process.js';
import { waitFor } from '../world/wait-for.js';
import { drawOutage, type KillPlan, type OutageBounds } from './plan-kills.js';

/** What can be killed and started again. */
export type Mortal = Pick<NodeProcess, 'kill' | 'start'>;

/** Starting again includes failing to, such as while the database is down, and trying once more. */
const START_WITHIN_MS = 90_000;

/** Told, before each kill, how many are killed; the kill waits for it. */
export type BeforeKill = (count: number) => Promise<void>;

/** Kills and restarts by the plan; all run again when it is over. @returns how many were killed. */
export async function killByPlan<Victim extends string>(
  mortals: Readonly<Record<Victim, Mortal>>,
  plan: KillPlan<Victim>,
  beforeKill: BeforeKill,
): Promise<number> {
  const victims = Object.keys(plan.outages) as Victim[];
  let kills = 0;
  const tell: BeforeKill = async (count) => {
    await beforeKill(count);
    kills += count;
  };
  await Promise.all(
    victims.map(async (victim) => {
      for (const { upMs, downMs } of plan.outages[victim]) {
        await sleep(upMs);
        await suffer([mortals[victim]], downMs, tell);
      }
    }),
  );
  const all = victims.map((victim) => mortals[victim]);
  if (plan.allAtOnce) await suffer(all, 0, tell);
  return kills;
}

/** How each group of processes is killed, over and over. */
export interface Outages extends OutageBounds {
  /** How often, whether or not it is over before; and how often at most. */
  readonly times: readonly [number, number];
  /** In so many of a hundred all of the group are killed at once, else one of them. */
  readonly wholePercent: number;
}

export interface RepeatedKills {
  /** Of each group its own, so that the one's outages do not depend on how long another took to start. */
  readonly randomOf: (group: string) => Random;
  readonly outages: Outages;
  readonly over: AbortSignal;
  readonly beforeKill: BeforeKill;
}

/** Kills and restarts each group again and again, until it is over; then all run. */
export async function killUntil(
  groups: Readonly<Record<string, readonly Mortal[]>>,
  { randomOf, outages, over, beforeKill }: RepeatedKills,
): Promise<void> {
  const [least, most] = outages.times;
  await Promise.all(
    Object.entries(groups).map(async ([name, group]) => {
      const random = randomOf(name);
      for (let outage = 1; outage <= least || (outage <= most && !over.aborted); outage += 1) {
        const { upMs, downMs } = drawOutage(random, outages);
        const struck = random.chance(outages.wholePercent) ? group : [random.pick(group)];
        await sleep(upMs, undefined, outage > least ? { signal: over } : {}).catch(() => undefined);
        if (outage <= least || !over.aborted) await suffer(struck, downMs, beforeKill);
      }
    }),
  );
}

/** Kills them in the same instant, and starts them again. */
export async function suffer(mortals: readonly Mortal[], downMs: number, beforeKill: BeforeKill): Promise<void> {
  await beforeKill(mortals.length);
  await Promise.all(mortals.map((mortal) => mortal.kill()));
  await sleep(downMs);
  await Promise.all(mortals.map(startAgain));
}

/** As whoever keeps processes running does. */
export async function startAgain(mortal: Mortal): Promise<void> {
  await waitFor(
    'a killed process to run again',
    async () => {
      try {
        await mortal.start();
        return true;
      } catch (error) {
        await mortal.kill();
        throw error;
      }
    },
    START_WITHIN_MS,
  );
}
