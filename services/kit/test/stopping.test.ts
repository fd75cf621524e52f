import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@switchboard/kit/ids';
import { type Runtime, startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { startTestSystem } from '../../../test/world/test-system.js';
import { depotParts, depots } from './depot.js';

test('a system that stops keeps what it is at: its look ends, and still finds the database', async () => {
  let begun = () => {};
  const beginning = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const startWorkers = async (runtime: Runtime) =>
    sweepEvery({ ...runtime, everyMs: 1, failure: 'cannot look' }, async () => {
      begun();
      await sleep(500);
      await runtime.database.pool.insert(depots).values({ id: newId(), name: 'kept' });
    });
  let stopOnly = async () => {};
  const depot = await startTestSystem('depot', async (settings) => {
    const running = await startSubgraph({ ...depotParts, startWorkers }, settings);
    stopOnly = () => running.stop();
    return { ...running, stop: async () => {} };
  });
  const sql = postgres(depot.ownerUrl, { max: 1, onnotice: () => {} });
  await beginning;

  await stopOnly();

  expect(await sql`select name from depots`).toMatchObject([{ name: 'kept' }]);
  await sql.end();
  await depot.stop();
});
