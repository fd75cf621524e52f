import { randomOf } from '@switchboard/launcher/demo/random';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../world/world.js';
import { doubleAllEvents } from './double-events.js';
import { disarm } from './mutants.js';
import { type RunResult, runSeed, settleAndCheck } from './run-seed.js';

let world: World;
let result: RunResult;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('under kills and doubled events each customer has one account and each leg one charge', async () => {
  result = await runSeed(world, { seed: 1, customers: 15, kills: [1, 1], spreadMs: 2_500 });

  expect(result.findings).toEqual([]);
  expect(result.tally.kills).toBeGreaterThanOrEqual(4);
  expect(result.legCount).toBeGreaterThan(0);
}, 120_000);

test('without the inbox, the same check finds events that were taken twice', async () => {
  await disarm(world, 'inbox');
  await doubleAllEvents(world, randomOf(1, 'without inbox'));

  const findings = await settleAndCheck(world, result);

  expect(findings).toEqual([{ kind: 'doubled', what: 'event', count: result.eventCount }]);
}, 60_000);

test('without unique call records either, it finds legs that were charged twice, sums that are wrong and what is missing', async () => {
  await disarm(world, 'keys');
  await doubleAllEvents(world, randomOf(1, 'without keys'));
  await world.sql.billing`
    update period_totals set billed_seconds = billed_seconds + 1 where ctid = (select min(ctid) from period_totals)`;

  const findings = await settleAndCheck(world, { ...result, numbers: [...result.numbers, 'NEVER-ADDED'] });

  // Not each one: what is told twice in one batch is still taken once.
  const doubled = findings.find(({ kind, what }) => kind === 'doubled' && what === 'charge');
  expect(doubled?.count).toBeGreaterThan(0);
  expect(findings).toContainEqual({ kind: 'wrong', what: 'period total', count: 2 });
  expect(findings).toContainEqual({ kind: 'lost', what: 'customer', count: 1 });
}, 60_000);
