import { afterAll, expect, test } from 'vitest';
import { createArenas } from '../mailing/arenas.js';
import type { BlindMutant } from '../mailing/blind.js';
import { runCampaigns } from '../mailing/run-campaigns.js';
import { judgeSeeds, readRequest } from './judge-seeds.js';

const request = readRequest<BlindMutant>();
const { from, runs, mutant } = request;
const arenas = createArenas(mutant);
afterAll(() => arenas.close(), 60_000);

test(`over seeds ${from} to ${from + runs - 1} each customer is written to once, and told of it once and after it`, async () => {
  const failed = await judgeSeeds(
    request,
    (seed) => arenas.run((arena) => runCampaigns(arena, seed)),
    ({ findings }) => findings.length > 0,
  );

  if (!mutant) expect(failed).toEqual([]);
});
