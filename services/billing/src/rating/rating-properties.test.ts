import { Exact } from '@switchboard/kit/money';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Day, PriceTier, RateTerms, TimeBand } from '../rates/rate-terms.js';
import { parse, plus, print, times } from './decimal.js';
import { rateUsage } from './rate-usage.js';
import { netOfSixtieths } from './rating.js';
import { type RatedUsage, replay } from './replay.js';
import { noCounters, november, rateAlone, seedLeg, seedRate } from './testing/usages.js';

const MONTH_BEGAN = november.period.startsAt.getTime();
const prices = fc.integer({ min: 0, max: 10 ** 6 }).map((units) => new Exact(units).div(10 ** 6).toFixed());
const increments = fc.constantFrom([60, 60], [60, 6], [6, 6], [1, 1], [30, 7]);
const tiers = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 3 }),
    unitPrices: fc.array(prices, { minLength: 4, maxLength: 4 }),
  })
  .map(({ bounds, unitPrices }): PriceTier[] => {
    const sorted = bounds.toSorted((one, other) => one - other).map(String);
    return [...sorted, null].map((upTo, index) => ({ upTo, unitPrice: unitPrices[index] ?? '0' }));
  });
const models = fc.record({
  priceModel: fc.constantFrom('FLAT' as const, 'GRADUATED' as const, 'VOLUME' as const, 'PACKAGE' as const),
  unitPrice: prices,
  tiers,
  packageSize: fc.integer({ min: 1, max: 100 }).map(String),
  allowanceMinutes: fc.integer({ min: 0, max: 120 }).map(String),
  minimum: fc.constantFrom('0', '0.01'),
  discountPercent: fc.constantFrom('0', '12.3456'),
});
const rates = fc
  .tuple(models, increments)
  .map(([terms, [initialSeconds = 1, nextSeconds = 1]]) => seedRate({ ...terms, initialSeconds, nextSeconds }));
const legs = fc
  .array(fc.record({ minute: fc.integer({ min: 0, max: 40 }), seconds: fc.integer({ min: 0, max: 7_200 }) }), {
    maxLength: 25,
  })
  .map((each) =>
    each.map(({ minute, seconds }, index) =>
      seedLeg(seconds, {
        joinedAt: new Date(MONTH_BEGAN + minute * 60_000),
        callRecordId: String(index).padStart(2, '0'),
      }),
    ),
  );
const periods = fc
  .tuple(fc.array(rates, { minLength: 1, maxLength: 3 }), legs)
  .map(([some, usages]) =>
    usages.map((usage, index): RatedUsage => ({ usage, rates: some.slice(index % some.length).slice(0, 1) })),
  );

describe('a period', () => {
  test('has the same charges in whatever order its legs come', () => {
    const shuffled = periods.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, order]) => {
        const straight = replay(new Map(), all, november).charges;
        const mixed = replay(
          new Map(),
          order.flatMap((index) => all[index] ?? []),
          november,
        ).charges;

        expect(mixed).toEqual(order.map((index) => straight[index]));
      }),
    );
  });

  test('gives away its allowance, and never more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        increments,
        legs,
        (minutes, [initialSeconds = 1, nextSeconds = 1], all) => {
          const rate = seedRate({ allowanceMinutes: String(minutes), initialSeconds, nextSeconds });

          const { charges } = replay(
            new Map(),
            all.map((usage) => ({ usage, rates: [rate] })),
            november,
          );

          const count = (field: 'freeSeconds' | 'billedSeconds') =>
            charges.reduce((total, { parts }) => total + (parts[0]?.[field] ?? 0), 0);
          expect(count('freeSeconds')).toBe(Math.min(minutes * 60, count('billedSeconds')));
        },
      ),
    );
  });

  test('at a graduated rate costs every second at the price of its tier', () => {
    fc.assert(
      fc.property(tiers, legs, (steps, all) => {
        const rate = seedRate({ priceModel: 'GRADUATED', tiers: steps, initialSeconds: 1, nextSeconds: 1 });
        const { charges } = replay(
          new Map(),
          all.map((usage) => ({ usage, rates: [rate] })),
          november,
        );

        const seconds = charges.reduce((total, { billedSeconds }) => total + billedSeconds, 0);
        let naive = parse('0');
        let from = 0;
        for (const { upTo, unitPrice } of steps) {
          const to = Math.min(seconds, upTo === null ? seconds : Number(upTo) * 60);
          if (to > from) naive = plus(naive, times(parse(unitPrice), parse(String(to - from))));
          from = Math.max(from, to);
        }
        const total = charges.reduce((amount, { amountSixtieths }) => plus(amount, parse(amountSixtieths)), parse('0'));
        expect(print(total)).toBe(print(naive));
      }),
    );
  });
});

describe('a leg', () => {
  const clock = fc.integer({ min: 0, max: 1_440 });
  const bands = fc.array(
    fc.record({
      days: fc.constantFrom<readonly Day[]>(['MONDAY', 'SUNDAY'], ['SATURDAY', 'HOLIDAY'], ['HOLIDAY']),
      from: clock,
      to: clock,
    }),
    { maxLength: 3 },
  );
  const timeOf = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  // Two days around the night on which the clocks go back.
  const starts = fc.integer({ min: Date.UTC(2026, 9, 24), max: Date.UTC(2026, 9, 26) }).map((at) => new Date(at));

  test('is split at the edges of time bands as if increment by increment', () => {
    fc.assert(
      fc.property(
        bands,
        starts,
        fc.integer({ min: 0, max: 30_000 }),
        increments,
        (some, joinedAt, seconds, [initialSeconds = 1, nextSeconds = 1]) => {
          const timeBands = some.map(
            ({ days, from, to }, index): TimeBand => ({
              ...{ name: String(index), days, from: timeOf(from), to: timeOf(to), unitPrice: '1' },
            }),
          );
          const terms = {
            timeBands,
            holidays: ['2026-10-26'],
            initialSeconds: initialSeconds * 30,
            nextSeconds: nextSeconds * 30,
          };

          const { billedSeconds, parts } = rateAlone(seedLeg(seconds, { joinedAt }), seedRate(terms));

          const found = Object.fromEntries(parts[0]?.segments.map(({ label, seconds: each }) => [label, each]) ?? []);
          expect(found).toEqual(naiveSplit(seedRate(terms).terms, joinedAt, billedSeconds));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('rounded per call is a whole number of cents, half a cent away at most', () => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 0, max: 9_000 }),
        fc.constantFrom('HALF_UP' as const, 'HALF_EVEN' as const),
        (rate, seconds, mode) => {
          const exact = rateUsage(seedLeg(seconds), [rate], noCounters, november).amountSixtieths;
          const rounding = { point: 'PER_CALL', mode } as const;

          const rounded = rateUsage(seedLeg(seconds), [{ ...rate, rounding }], noCounters, november).amountSixtieths;

          expect(new Exact(rounded).mod('0.6').isZero()).toBe(true);
          expect(new Exact(rounded).minus(exact).abs().lessThanOrEqualTo('0.3')).toBe(true);
          expect(netOfSixtieths(exact, 'EUR', mode)).toBe(BigInt(new Exact(rounded).div('0.6').toFixed()));
        },
      ),
    );
  });

  test('costs its minimum at least and its maximum at most', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 9_000 }), (rate, seconds) => {
        const terms: RateTerms = {
          ...rate.terms,
          minimum: '0.5',
          maximum: '0.75',
          discountPercent: '0',
          allowanceMinutes: '0',
        };

        const { amountSixtieths } = rateAlone(seedLeg(seconds), seedRate(terms));

        expect(Number(amountSixtieths)).toBeGreaterThanOrEqual(30);
        expect(Number(amountSixtieths)).toBeLessThanOrEqual(45);
      }),
    );
  });
});

/** Seconds by band, found by asking the time zone library at the beginning of every increment. */
function naiveSplit(terms: RateTerms, joinedAt: Date, billedSeconds: number): Record<string, number> {
  const split: Record<string, number> = {};
  for (let at = 0; at < billedSeconds; ) {
    const step = at === 0 ? terms.initialSeconds : terms.nextSeconds;
    const zoned = Temporal.Instant.fromEpochMilliseconds(joinedAt.getTime() + at * 1_000).toZonedDateTimeISO(
      'Europe/Riga',
    );
    const weekdays: readonly Day[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
    const day = terms.holidays.includes(zoned.toPlainDate().toString())
      ? 'HOLIDAY'
      : (weekdays[zoned.dayOfWeek - 1] ?? 'MONDAY');
    const time = zoned.toPlainTime().toString().slice(0, 5);
    const band = terms.timeBands.find(({ days, from, to }) => days.includes(day) && from <= time && time < to);
    const name = band?.name ?? 'standard';
    split[name] = (split[name] ?? 0) + step;
    at += step;
  }
  return split;
}
