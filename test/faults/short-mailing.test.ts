import { afterAll, expect, test } from 'vitest';
import { createArenas } from './mailing/arenas.js';
import { type CampaignsResult, runCampaigns } from './mailing/run-campaigns.js';

const arenas = createArenas(null);
afterAll(() => arenas.close(), 60_000);

test('while mailing, printer, mail server, gateway and database are killed and fail, each customer is written to and told once', async () => {
  const results: CampaignsResult[] = [];
  for (const seed of [1, 2]) results.push(await arenas.run((arena) => runCampaigns(arena, seed)));

  const sum = (count: (result: CampaignsResult) => number) => results.reduce((total, each) => total + count(each), 0);
  expect(results.flatMap(({ findings }) => findings)).toEqual([]);
  expect(sum(({ inDoubt }) => inDoubt)).toBe(0);
  expect(sum(({ kills }) => kills)).toBeGreaterThanOrEqual(8);
  expect(sum(({ letters }) => letters)).toBeGreaterThan(30);
  expect(sum(({ notices }) => notices)).toBeGreaterThan(20);
}, 300_000);
