import { appendFile } from 'node:fs/promises';
import { randomOf } from '@switchboard/launcher/demo/random';
import { expect, test } from 'vitest';
import { startWorld, type World } from '../../world/world.js';
import { disarm, type Mutant } from '../mutants.js';
import { type RunResult, runSeed, type SeededRun } from '../run-seed.js';

interface Request {
  readonly from: number;
  readonly runs: number;
  /** All is to be over by this instant (epoch milliseconds). */
  readonly endBefore: number;
  readonly mutant: Mutant | null;
  readonly resultsFile: string;
}

// Given by run.mjs; without it there is nothing to prove.
const { from, runs, endBefore, mutant, resultsFile } = JSON.parse(process.env.FAULTS_REQUEST ?? '') as Request;

test(`over seeds ${from} to ${from + runs - 1} nothing is lost and nothing doubled`, async () => {
  const failed: number[] = [];
  let longestMs = 0;
  // The next run may take longer than any before.
  const hasTime = () => Date.now() + 1.3 * longestMs < endBefore;
  for (let seed = from; seed < from + runs && hasTime(); seed += 1) {
    const verdict = await judge(seed);
    longestMs = Math.max(longestMs, verdict.seconds * 1_000);
    await appendFile(resultsFile, `${JSON.stringify({ seed, mutant, ...verdict })}\n`);
    if (verdict.error !== undefined || verdict.findings.length > 0) failed.push(seed);
  }

  if (!mutant) expect(failed).toEqual([]);
});

async function judge(seed: number) {
  const startedAt = Date.now();
  try {
    return { ...summaryOf(await runInNewWorld(seed)), seconds: (Date.now() - startedAt) / 1_000 };
  } catch (error) {
    const { message, cause } = error as Error;
    return { error: cause ? `${message} (${String(cause)})` : message, seconds: (Date.now() - startedAt) / 1_000 };
  }
}

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
