import { randomOf } from '@switchboard/launcher/demo/random';
import { expect, test } from 'vitest';
import { type ConferencesRun, runConferences } from '../conferences/run-conferences.js';
import { judgeSeeds, readRequest } from './judge-seeds.js';

const request = readRequest<'inbox'>();
const { from, runs, mutant } = request;

test(`over seeds ${from} to ${from + runs - 1} each ordered conference is held, charged and invoiced once`, async () => {
  const failed = await judgeSeeds(
    request,
    (seed) => runConferences({ seed, mutant, ...sizeOf(seed) }),
    ({ findings }) => findings.length > 0,
  );

  if (!mutant) expect(failed).toEqual([]);
});

function sizeOf(seed: number): Omit<ConferencesRun, 'seed' | 'mutant'> {
  const random = randomOf(seed, 'size');
  const [orders, spreadMs] = [random.integer(60, 100), random.integer(25_000, 40_000)];
  const times = [2, Number.POSITIVE_INFINITY] as const;
  const outages = { upMs: [2_000, 26_000], downMs: [0, 3_000], times, wholePercent: 40 } as const;
  return { orders, spreadMs, outages, toldLateMs: [4_000, 12_000], allAtOnce: random.chance(40) };
}
