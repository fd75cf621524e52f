import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLog } from './log.js';
import { sweepEvery } from './sweep-every.js';

const log = createLog('sweep', 'fatal');

test('looks go on after one that failed, never two at a time, and end when it is stopped', async () => {
  const stopping = new AbortController();
  let [lookCount, underWay, most] = [0, 0, 0];

  sweepEvery({ everyMs: 1, log, failure: 'cannot look', stopped: stopping.signal }, async () => {
    lookCount += 1;
    underWay += 1;
    most = Math.max(most, underWay);
    await sleep(5);
    underWay -= 1;
    if (lookCount === 1) throw new Error('the first one');
    if (lookCount === 3) stopping.abort();
  });
  await sleep(200);

  expect([lookCount, most]).toEqual([3, 1]);
});
