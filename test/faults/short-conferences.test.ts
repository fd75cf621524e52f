import { expect, test } from 'vitest';
import { runConferences } from './conferences/run-conferences.js';

test('while gateway, systems, bridge and database are killed, each ordered conference is held, charged and invoiced once', async () => {
  // Each process once: a kill costs seconds of a processor, which every part that starts again needs.
  const outages = { upMs: [500, 8_000], downMs: [0, 1_200], times: [1, 1], wholePercent: 100 } as const;
  const size = { seed: 1, orders: 40, spreadMs: 6_000, toldLateMs: [2_000, 3_000], allAtOnce: false } as const;

  const { findings, kills, reservations, cancelled, legs } = await runConferences({ ...size, outages, mutant: null });

  expect(findings).toEqual([]);
  expect(kills).toBe(11);
  expect(reservations).toBe(40);
  expect(cancelled).toBeGreaterThan(0);
  expect(legs).toBeGreaterThan(40);
}, 420_000);
