import { expect, test } from 'vitest';
import { runHistory } from './invoices/run-history.js';

test('four processes that are killed over and over leave invoices without a gap, a doubled or a lost charge', async () => {
  const results = [];
  for (const seed of [1, 2]) results.push(await runHistory({ seed, acts: 70, mutant: null }));

  expect(results.map(({ seed, faults, broken }) => ({ seed, faults, broken }))).toEqual(
    [1, 2].map((seed) => ({ seed, faults: [], broken: [] })),
  );
  expect(results.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThanOrEqual(8);
  expect(results.every(({ invoices }) => invoices > 0)).toBe(true);
}, 300_000);

test('with numbers taken from outside the lock, the same check finds the gaps', async () => {
  const { broken } = await runHistory({ seed: 1, acts: 150, mutant: 'numbers' });

  expect(broken.map(({ what }) => what)).toContain('numbers have no gap');
}, 300_000);
