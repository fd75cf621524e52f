import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLog } from './log.js';
import { sweepEvery } from './sweep-every.js';
import { createUnderWay } from './under-way.js';

const log = createLog('sweep', 'fatal');

test('looks go on after one that failed, never two at a time, and end when it is stopped', async () => {
  const stopping = new AbortController();
  const underWay = createUnderWay();
  let [lookCount, atOnce, most] = [0, 0, 0];

  sweepEvery({ everyMs: 1, log, failure: 'cannot look', stopped: stopping.signal, underWay }, async () => {
    lookCount += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await sleep(5);
    atOnce -= 1;
    if (lookCount === 1) throw new Error('the first one');
    if (lookCount === 3) stopping.abort();
  });

  expect(await underWay.ended(2_000)).toBe(true);
  expect([lookCount, most]).toEqual([3, 1]);
});

test('whoever stops waits for the look that is under way, and not for ever', async () => {
  const stopping = new AbortController();
  const underWay = createUnderWay();
  let hasEnded = false;
  let begun = () => {};
  const beginning = new Promise<void>((resolve) => {
    begun = resolve;
  });
  sweepEvery({ everyMs: 1, log, failure: 'cannot look', stopped: stopping.signal, underWay }, async () => {
    begun();
    await sleep(300);
    hasEnded = true;
  });
  await beginning;
  stopping.abort();

  expect([await underWay.ended(50), hasEnded]).toEqual([false, false]);
  expect([await underWay.ended(2_000), hasEnded]).toEqual([true, true]);
});
