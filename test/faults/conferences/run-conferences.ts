import { setTimeout as sleep } from 'node:timers/promises';
import { randomOf } from '@switchboard/launcher/demo/random';
import { type OwnServer, startOwnServer } from '../../world/own-server.js';
import { waitFor } from '../../world/wait-for.js';
import { startWorld, type World } from '../../world/world.js';
import { doubleAllEvents, doubleEvents } from '../double-events.js';
import type { Finding } from '../findings.js';
import { type BeforeKill, killUntil, type Outages, suffer } from '../kill.js';
import { disarm } from '../mutants.js';
import { checkConferences } from './check-conferences.js';
import { loadCustomers } from './customers.js';
import { findWaiting } from './find-waiting.js';
import { holdConferences, type OrderDone } from './hold-conferences.js';
import { countSurvivals, type Survivals } from './lives.js';
import { type BridgeFaults, mortalsOf, reviveEnded } from './victims.js';

export interface ConferencesRun {
  readonly seed: number;
  readonly orders: number;
  readonly spreadMs: number;
  /** How each process is killed, again and again until all conferences are begun and for a while after that. */
  readonly outages: Outages;
  /** For so long the bridge keeps an event before it tells it, at most: between these, in milliseconds. */
  readonly toldLateMs: readonly [number, number];
  /** At the end all are killed at once. */
  readonly allAtOnce: boolean;
  /** Takes a defence away, to show that the check would see what it keeps out. */
  readonly mutant: 'inbox' | null;
}

export interface ConferencesResult extends Survivals {
  readonly kills: number;
  /** Processes that a kill of the database had ended, and nobody had started again when the kills were over. */
  readonly crashes: number;
  readonly reservations: number;
  readonly cancelled: number;
  readonly legs: number;
  readonly charges: number;
  readonly invoices: number;
  readonly findings: readonly Finding[];
}

/** A killed teller is taken over from after half a minute, and invoices are looked for every half minute. */
const REST_WITHIN_MS = 150_000;

/** Holds conferences in a world in which every process is killed, by the seed; lets it come to rest, and checks. */
export async function runConferences(run: ConferencesRun): Promise<ConferencesResult> {
  const server = await startOwnServer();
  try {
    const world = await startWorld({ processes: 2, adminUrl: server.adminUrl });
    try {
      if (run.mutant) await disarm(world, run.mutant);
      return await runInWorld(world, server, run);
    } finally {
      await world.stop();
    }
  } finally {
    await server.remove();
  }
}

async function runInWorld(world: World, server: OwnServer, run: ConferencesRun): Promise<ConferencesResult> {
  const { seed, orders: orderCount, spreadMs } = run;
  const customers = await loadCustomers(world, seed);
  const faults = faultsOf(run);
  await world.simulator.fault(faults);
  const over = new AbortController();
  const doubling = doubleEvents(world, randomOf(seed, 'doubles'), over.signal);
  const holding = holdConferences(world, { seed, orders: orderCount, spreadMs, customers });
  const killing = killAll(mortalsOf(world, server, faults), run, over.signal);
  // What people do in the rooms is told later than it takes place: that is killed among, too.
  void holding
    .then(() => sleep(run.toldLateMs[1]))
    .catch(() => undefined)
    .finally(() => over.abort());
  // Both to their end, whatever one of them comes to: nothing may be killed behind the back of what follows.
  await Promise.allSettled([holding, killing]);
  // Of both, what keeps processes down is the cause.
  const [kills, orders] = await Promise.all([killing, holding]);
  await doubling;
  const crashes = await reviveEnded(world);
  await world.simulator.fault({});
  await doubleAllEvents(world, randomOf(seed, 'all doubles'));
  const atRest = async () => (await findWaiting(world)).length === 0;
  // What does not come to rest in time is found by the check.
  await waitFor('all to come to rest', atRest, REST_WITHIN_MS).catch(() => undefined);
  const crashed = { kind: 'wrong', what: 'process that ended by itself', count: crashes.unexplained } as const;
  return {
    kills: kills.length,
    crashes: crashes.count,
    ...(await countAll(world, orders)),
    ...(await countSurvivals(world, kills)),
    findings: [...(await checkConferences(world, orders)), ...(crashes.unexplained > 0 ? [crashed] : [])],
  };
}

/** @returns when each process was killed. */
async function killAll(
  mortals: ReturnType<typeof mortalsOf>,
  { seed, outages, allAtOnce }: ConferencesRun,
  over: AbortSignal,
): Promise<readonly Date[]> {
  const instants: Date[] = [];
  const beforeKill: BeforeKill = async (count) => {
    for (let each = 0; each < count; each += 1) instants.push(new Date());
  };
  const chanceOf = (group: string) => randomOf(seed, `kills of ${group}`);
  await killUntil(mortals, { randomOf: chanceOf, outages, over, beforeKill });
  if (allAtOnce) await suffer(Object.values(mortals).flat(), 0, beforeKill);
  return instants;
}

/** The bridge fails, answers late or not at all, and tells late, twice and in any order. */
function faultsOf({ seed, toldLateMs }: ConferencesRun): BridgeFaults {
  const random = randomOf(seed, 'faults');
  return {
    seed,
    failShare: random.integer(0, 15) / 100,
    dropAnswerShare: random.integer(5, 20) / 100,
    sendTwiceShare: random.integer(20, 50) / 100,
    answerLateMs: random.integer(0, 400),
    sendLateMs: random.integer(...toldLateMs),
    shuffle: true,
  };
}

async function countAll({ sql }: World, orders: readonly OrderDone[]) {
  const [taken] = await sql.conferencing`select count(*)::int as legs from call_records`;
  const [billed] = await sql.billing`
    select (select count(*) from charges)::int as charges, (select count(*) from invoices)::int as invoices`;
  const cancelled = orders.filter(({ end }) => end === 'CANCELLED').length;
  const { legs } = taken ?? { legs: 0 };
  const { charges, invoices } = billed ?? { charges: 0, invoices: 0 };
  return { reservations: orders.length, cancelled, legs, charges, invoices };
}
