import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements } from './agreement.js';
import { naiveRate } from './naive-rater.js';
import { type World, worlds } from './worlds.js';

const some = fc.sample(worlds, { numRuns: 300, seed: 3 });

const share = (all: readonly boolean[]) => all.filter(Boolean).length / all.length;

test('worlds are small and meet what rating must tell apart', () => {
  const results = some.map(({ input }) => naiveRate(input));
  const legs = results.flatMap((result) => result.legs);
  const parts = legs.flatMap((leg) => leg.parts);
  const models = some.flatMap(({ input }, index) => {
    const priced = results[index]?.legs.flatMap((leg) => leg.parts.map(({ rateId }) => rateId)) ?? [];
    return priced.map((rateId) => input.rates.find(({ id }) => id === rateId)?.terms.priceModel);
  });

  expect(Math.max(...some.map(({ input }) => input.rates.length))).toBeLessThanOrEqual(12);
  expect(legs.length / some.length).toBeGreaterThan(10);
  expect(share(legs.map(({ waits }) => waits === null))).toBeGreaterThan(0.6);
  expect(share(parts.map(({ freeSeconds }) => freeSeconds > 0))).toBeGreaterThan(0.05);
  expect(share(some.map(({ input }) => input.legs.some(({ invoiced }) => invoiced)))).toBeGreaterThan(0.2);
  expect(share(results.map(({ lines }) => new Set(lines.map((line) => line.periodStart)).size > 1))).toBeGreaterThan(
    0.2,
  );
  for (const model of ['FLAT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'PERCENTAGE']) {
    expect(share(models.map((one) => one === model)), model).toBeGreaterThan(0.01);
  }
});

test('the naive rater agrees with itself, whatever the order of legs and rates', async () => {
  const reversed = ({ input }: World) =>
    naiveRate({ ...input, legs: input.legs.toReversed(), rates: input.rates.toReversed() });

  for (const world of some) expect(await disagreements(world, reversed)).toEqual([]);
});

test('a rater that is off by the last digit is told of, leg, part and line', async () => {
  const isPriced = ({ input }: World) => naiveRate(input).lines.some(({ netMinor }) => netMinor > 0n);
  const [world] = some.filter(isPriced);
  if (!world) throw new Error('no world has a price');
  const off = ({ input }: World) => {
    const { legs, lines } = naiveRate(input);
    return { legs, lines: lines.map((line) => ({ ...line, netMinor: line.netMinor + 1n })) };
  };

  const told = await disagreements(world, off);

  expect(told).toHaveLength(naiveRate(world.input).lines.length);
  expect(told[0]).toMatch(/^line .*, netMinor: naive \d+, under test \d+$/);
});
