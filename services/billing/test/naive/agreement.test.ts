import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements } from './agreement.js';
import { rateOnward, rateWhole } from './product-rater.js';
import { worlds } from './worlds.js';

const runs = Number(process.env.RATING_RUNS ?? 120);
const seed = Number(process.env.RATING_SEED ?? Date.now() % 2 ** 31);
/** A world takes some 50 ms; a machine that does much else may take twenty times as long. */
const timeout = 60_000 + runs * 1_000;

test.each([
  ['replaying a period whole', rateWhole],
  ['replaying it from the first new leg on', rateOnward],
])(
  'the product, %s, prices random legs by random rates to the last digit as the naive rater does',
  async (_, rateAll) => {
    console.info(`rating: ${runs} random worlds, RATING_SEED=${seed}`);
    const agrees = fc.asyncProperty(worlds, async (world) => {
      expect(await disagreements(world, rateAll)).toEqual([]);
    });

    await fc.assert(agrees, { numRuns: runs, seed });
  },
  timeout,
);
