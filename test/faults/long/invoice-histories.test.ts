import { expect, test } from 'vitest';
import { runHistory } from '../invoices/run-history.js';
import { judgeSeeds, readRequest } from './judge-seeds.js';

const ACTS = 200;
const request = readRequest<'numbers'>();
const { from, runs, mutant } = request;

test(`over seeds ${from} to ${from + runs - 1} no number, sum or balance of an invoice is wrong`, async () => {
  const failed = await judgeSeeds(
    request,
    (seed) => runHistory({ seed, acts: ACTS, mutant }),
    ({ faults, broken }) => faults.length + broken.length > 0,
  );

  if (!mutant) expect(failed).toEqual([]);
});
