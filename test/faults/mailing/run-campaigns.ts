import { setTimeout as sleep } from 'node:timers/promises';
import { type Random, randomOf } from '@switchboard/launcher/demo/random';
import { waitFor } from '../../world/wait-for.js';
import { reviveEnded } from '../conferences/victims.js';
import type { Finding } from '../findings.js';
import { type BeforeKill, killUntil, type Outages, startAgain, suffer } from '../kill.js';
import type { Arena } from './arena.js';
import { checkCampaigns } from './check-campaigns.js';
import { drawMailFaults, drawPrintFaults } from './draw-faults.js';
import { planCampaigns } from './plan-campaigns.js';
import { pauseNowAndThen, resumeCampaign, type StartedCampaign, startCampaign } from './run-campaign.js';
import { placeOf, readOutside } from './told-outside.js';
import { type Victims, victimsOf } from './victims.js';

export interface CampaignsResult {
  readonly kills: number;
  /** Processes that a kill of the database had ended, and nobody had started again when the kills were over. */
  readonly crashes: number;
  readonly campaigns: number;
  readonly letters: number;
  readonly notices: number;
  /** Notices that may have gone, and of which nobody was told. */
  readonly inDoubt: number;
  readonly findings: readonly Finding[];
}

/** Those that are at work on letters and notices. */
const OFTEN: Outages = { upMs: [100, 2_500], downMs: [0, 900], times: [1, 2], wholePercent: 50 };
/** Those without whom nothing goes on. */
const SELDOM: Outages = { upMs: [1_000, 6_000], downMs: [0, 900], times: [0, 1], wholePercent: 100 };
/** After all are started, in milliseconds. */
const GO_ON_MS = [1_500, 4_500] as const;

/** Runs campaigns while all that they pass is killed and fails, by the seed; lets them come to rest, and checks. */
export async function runCampaigns(arena: Arena, seed: number): Promise<CampaignsResult> {
  await forgetBounces(arena);
  const since = await placeOf(arena);
  const victims = victimsOf(arena, randomOf(seed, 'faults after a start'));
  let kills = 0;
  const beforeKill: BeforeKill = async (count) => {
    kills += count;
  };
  const campaigns = await writeUnderKills(arena, victims, { seed, beforeKill });
  const crashes = await comeToRest(arena, victims, { campaigns, beforeKill });
  const told = await readOutside(arena, since);
  const numbers = campaigns.map(({ number }) => number);
  const inDoubt = await arena.world.sql.mailing`select id from notices where state = 'SENDING'
    and campaign_id in (select id from campaigns where number = any(${numbers}))`;
  const crashed = { kind: 'wrong', what: 'process that ended by itself', count: crashes.unexplained } as const;
  return {
    ...{ kills, crashes: crashes.count, campaigns: campaigns.length, inDoubt: inDoubt.length },
    ...{ letters: told.letters.length, notices: told.mails.length },
    findings: [...(await checkCampaigns(arena, campaigns, told)), ...(crashes.unexplained > 0 ? [crashed] : [])],
  };
}

/** A run's dead addresses live again for the next. */
async function forgetBounces({ world }: Arena): Promise<void> {
  await world.sql.mailing`delete from suppressions where source = 'BOUNCED'`;
}

interface Killing {
  readonly seed: number;
  readonly beforeKill: BeforeKill;
}

async function writeUnderKills(arena: Arena, victims: Victims, { seed, beforeKill }: Killing) {
  const { world, paper, mail, recipients } = arena;
  const random = randomOf(seed, 'run');
  await paper.fault(drawPrintFaults(random, new Date()));
  await mail.fault(drawMailFaults(random));
  const over = new AbortController();
  const { gateway, postgres, ...others } = victims;
  const kill = (groups: Parameters<typeof killUntil>[0], outages: Outages) =>
    killUntil(groups, {
      randomOf: (group) => randomOf(seed, `kills of ${group}`),
      ...{ outages, over: over.signal, beforeKill },
    });
  const plans = planCampaigns(seed, recipients);
  const starting = Promise.all(plans.map((plan) => startCampaign(world, plan)));
  // In some runs the checks are killed among as well.
  const killedAtFirst = random.chance(25) ? killSoon(victims, random, beforeKill) : Promise.resolve();
  const [campaigns] = await bothToTheirEnd(starting, killedAtFirst);
  const killing = Promise.all([kill(others, OFTEN), kill({ gateway, postgres }, SELDOM)]);
  const going = Promise.all([
    sleep(random.integer(...GO_ON_MS)),
    ...campaigns.map((campaign) => pauseNowAndThen(world, campaign)),
  ]).finally(() => over.abort());
  await bothToTheirEnd(going, killing);
  return campaigns;
}

async function killSoon({ mailing }: Victims, random: Random, beforeKill: BeforeKill): Promise<void> {
  await sleep(random.integer(0, 900));
  await suffer(mailing, 500, beforeKill);
}

/** Whatever one of them comes to: nothing may be killed behind the back of what follows. */
async function bothToTheirEnd<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

interface Resting {
  readonly campaigns: readonly StartedCampaign[];
  readonly beforeKill: BeforeKill;
}

/** A doubt of a notice lasts twelve seconds from when mailing runs. */
const REST_WITHIN_MS = 25_000;
/** Each ends the waits that have come up since the last. */
const MOST_OUTAGES = 4;

/** Lets everything run and fail no more, and hours pass until nothing is open. */
async function comeToRest(arena: Arena, { mailing }: Victims, { campaigns, beforeKill }: Resting) {
  const { world, paper, mail } = arena;
  // One that died by itself is started again, and none of the faults is left.
  await Promise.all([paper, mail].map((folder) => folder.kill().then(() => startAgain(folder))));
  const crashes = await reviveEnded(world);
  for (let outage = 0; outage < MOST_OUTAGES; outage += 1) {
    await suffer(mailing, 500, beforeKill);
    const isOver = await waitFor('all to come to rest', () => isAtRest(arena, campaigns), REST_WITHIN_MS).catch(
      () => false,
    );
    if (isOver) break;
  }
  return crashes;
}

async function isAtRest({ world }: Arena, campaigns: readonly StartedCampaign[]): Promise<boolean> {
  const numbers = campaigns.map(({ number }) => number);
  const rows = await world.sql.mailing`select number, state from campaigns where number = any(${numbers})`;
  // A clerk looks why it has paused itself, and lets it go on.
  const paused = rows.filter(({ state }) => state === 'PAUSED');
  await Promise.all(paused.map(({ number }) => resumeCampaign(world, String(number))));
  return rows.every(({ state }) => state === 'PRINTED');
}
