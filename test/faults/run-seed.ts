import { loadCatalogueOf } from '@switchboard/launcher/demo/load-catalogue';
import { randomOf } from '@switchboard/launcher/demo/random';
import { openRuntimes } from '@switchboard/launcher/demo/runtimes';
import { waitFor } from '../world/wait-for.js';
import type { World } from '../world/world.js';
import { check } from './check.js';
import { doubleAllEvents, doubleEvents } from './double-events.js';
import type { Finding } from './findings.js';
import { killByPlan } from './kill.js';
import { findUnsettled } from './ledger.js';
import { planKills } from './plan-kills.js';
import { type KillTally, tallyKills } from './tally-kills.js';
import { type Done, doWork } from './work.js';

export interface SeededRun {
  readonly seed: number;
  readonly customers: number;
  /** Kills of each process: the least and the most. */
  readonly kills: readonly [number, number];
  readonly spreadMs: number;
}

export interface RunResult extends Done {
  readonly tally: KillTally;
  readonly eventCount: number;
  readonly findings: readonly Finding[];
}

/** The processes that are killed; mailing follows none of the events that are counted here. */
const victims = ['sales', 'billing', 'conferencing', 'gateway'] as const;

/** A killed worker's jobs are noticed after 10 seconds, and one may have died with them after that. */
const REST_WITHIN_MS = 90_000;

/** Works, kills and doubles at the same time, by the seed; waits until all has come to rest, and checks. */
export async function runSeed(world: World, { seed, kills, ...load }: SeededRun): Promise<RunResult> {
  const runtimes = await openRuntimes({ databases: world.databases, signingKeys: world.env.SIGNING_KEYS ?? '' });
  const over = new AbortController();
  try {
    await loadCatalogueOf(runtimes.billing, { now: new Date() });
    const doubling = doubleEvents(world, randomOf(seed, 'doubles'), over.signal);
    const { look, ...seen } = tallyKills(world);
    const mortals = { gateway: world.gateway, ...world.systems };
    const [done, killed] = await Promise.all([
      doWork(world, runtimes, { seed, ...load }),
      killByPlan(mortals, planKills(randomOf(seed, 'kills'), { victims, kills }), look),
    ]).finally(() => over.abort());
    await doubling;
    const tally = { kills: killed, ...seen };
    const eventCount = await doubleAllEvents(world, randomOf(seed, 'all doubles'));
    return { ...done, tally, eventCount, findings: await settleAndCheck(world, done) };
  } finally {
    await runtimes.close();
  }
}

/** What does not come to rest in time is found by the check. */
export async function settleAndCheck(world: World, done: Done): Promise<readonly Finding[]> {
  const atRest = async () => (await findUnsettled(world)).length === 0;
  await waitFor('all to come to rest', atRest, REST_WITHIN_MS).catch(() => undefined);
  return check(world, done);
}
