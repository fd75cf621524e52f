import { randomOf } from '@switchboard/launcher/demo/random';
import { expect, test } from 'vitest';
import { startWorld, type World } from '../../world/world.js';
import { disarm, type Mutant } from '../mutants.js';
import { type RunResult, runSeed, type SeededRun } from '../run-seed.js';
import { judgeSeeds, readRequest } from './judge-seeds.js';

const request = readRequest<Mutant>();
const { from, runs, mutant } = request;

test(`over seeds ${from} to ${from + runs - 1} nothing is lost and nothing doubled`, async () => {
  const failed = await judgeSeeds(
    request,
    async (seed) => summaryOf(await runInNewWorld(seed)),
    ({ findings }) => findings.length > 0,
  );

  if (!mutant) expect(failed).toEqual([]);
});

async function runInNewWorld(seed: number): Promise<RunResult> {
  const world: World = await startWorld();
  try {
    if (mutant) await disarm(world, mutant);
    return await runSeed(world, sizeOf(seed));
  } finally {
    await world.stop();
  }
}

function sizeOf(seed: number): SeededRun {
  const random = randomOf(seed, 'size');
  return { seed, customers: random.integer(20, 50), kills: [1, 3], spreadMs: random.integer(2_000, 8_000) };
}

function summaryOf({ numbers, legCount, eventCount, tally, findings }: RunResult) {
  const { kills, survivors, unacknowledged } = tally;
  return {
    kills,
    customers: numbers.length,
    legs: legCount,
    events: eventCount,
    survivors: survivors.size,
    unacknowledged: unacknowledged.size,
    findings,
  };
}
