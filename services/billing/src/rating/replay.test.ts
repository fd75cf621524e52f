import { describe, expect, test } from 'vitest';
import { minus, parse, print, sum } from './decimal.js';
import { countersOf, type RatedUsage, replay } from './replay.js';
import { november, seedLeg, seedRate, units } from './testing/usages.js';

type AnyRate = ReturnType<typeof seedRate>;
const tiers = (first: string, second: string) => [
  { upTo: '100', unitPrice: first },
  { upTo: null, unitPrice: second },
];
const minutes = (count: number, rate: AnyRate, startsAt = '2026-11-02T10:00:00Z'): RatedUsage => ({
  usage: seedLeg(count * 60, { joinedAt: new Date(startsAt), callRecordId: startsAt }),
  rates: [rate],
});
const atHour = (hour: number) => `2026-11-02T${String(hour).padStart(2, '0')}:00:00Z`;
const amounts = (usages: readonly RatedUsage[]) =>
  replay(new Map(), usages, november).charges.map(({ amountSixtieths }) => units(amountSixtieths));
const totalOf = (usages: readonly RatedUsage[]) =>
  units(print(sum(replay(new Map(), usages, november).charges.map(({ amountSixtieths }) => parse(amountSixtieths)))));

describe('an allowance', () => {
  const free = seedRate({ allowanceMinutes: '100' });

  test('example 9: of 100 free minutes, calls of 60, 30 and 20 leave 10 to be paid: 0.50', () => {
    expect(
      amounts([minutes(60, free, atHour(8)), minutes(30, free, atHour(10)), minutes(20, free, atHour(12))]),
    ).toEqual(['0', '0', '0.5']);
  });

  test('example 10: free minutes are billed ones: 100 calls of 61 s at 60/60 make 100 minutes to pay, 5.00', () => {
    const calls = Array.from({ length: 100 }, (_, index) => ({
      usage: seedLeg(61, { callRecordId: String(index).padStart(3, '0') }),
      rates: [free],
    }));

    expect(totalOf(calls)).toBe('5');
  });

  test('example 11: on a call within it the set-up is due, the minimum is not', () => {
    const rate = seedRate({ allowanceMinutes: '100', minimum: '1', setUpFee: '0.1' });

    expect(amounts([minutes(60, rate)])).toEqual(['0.1']);
  });

  test('example 25: is used in order of the start: a call that comes late takes what a later one had', () => {
    const [early, later] = [minutes(60, free, atHour(8)), minutes(60, free, atHour(12))];

    expect(amounts([later])).toEqual(['0']);
    expect(amounts([later, early])).toEqual(['1', '0']);
  });

  test('example 25: what is invoiced keeps its share, though it began later', () => {
    const [early, later] = [minutes(60, free, atHour(8)), minutes(60, free, atHour(12))];
    const invoiced = replay(new Map(), [later], november).charges;

    const { charges } = replay(countersOf(invoiced), [early], november);

    expect(charges.map(({ amountSixtieths }) => units(amountSixtieths))).toEqual(['1']);
  });

  test.each([
    ['NONE', 6_000],
    ['DAYS', 3_200],
    ['FIXED_30', 3_200],
  ] as const)('prorated %s over 16 of 30 days is %i s', (allowanceProration, freeSeconds) => {
    const rate = seedRate({ allowanceMinutes: '100', allowanceProration }, { validTo: '2026-11-17' });

    expect(replay(new Map(), [minutes(120, rate)], november).charges[0]?.parts[0]?.freeSeconds).toBe(freeSeconds);
  });
});

describe('a counter', () => {
  test('example 13: goes on when the rate changes: 4.00 + 20 x 0.045 + 60 x 0.035 = 7.00', () => {
    const before = seedRate({ priceModel: 'GRADUATED', tiers: tiers('0.05', '0.04') });
    const after = seedRate({ priceModel: 'GRADUATED', tiers: tiers('0.045', '0.035') }, { id: 'b', version: 2 });

    const usages = [minutes(80, before, atHour(8)), minutes(80, after, atHour(12))];

    expect(amounts(usages)).toEqual(['4', '3']);
    expect(totalOf(usages)).toBe('7');
  });

  test('example 15: by volume a minute more re-prices what came before: 20.00, then 15.03 in all', () => {
    const volume = seedRate({
      priceModel: 'VOLUME',
      tiers: [
        { upTo: '500', unitPrice: '0.04' },
        { upTo: null, unitPrice: '0.03' },
      ],
    });

    expect(totalOf([minutes(500, volume, atHour(8))])).toBe('20');
    expect(totalOf([minutes(500, volume, atHour(8)), minutes(1, volume, atHour(20))])).toBe('15.03');
  });

  test('packages are begun once, by whichever leg comes to them', () => {
    const packages = seedRate({ priceModel: 'PACKAGE', unitPrice: '4', packageSize: '100' });

    expect(
      amounts([minutes(60, packages, atHour(8)), minutes(40, packages, atHour(10)), minutes(1, packages, atHour(11))]),
    ).toEqual(['4', '0', '4']);
  });
});

describe('a retroactive change', () => {
  test('example 23: from 0.05 to 0.04 for 10 minutes takes 0.50 back and charges 0.40', () => {
    const [told] = replay(new Map(), [minutes(10, seedRate())], november).charges;
    const [now] = replay(new Map(), [minutes(10, seedRate({ unitPrice: '0.04' }, { version: 2 }))], november).charges;

    const reversal = print(minus(parse('0'), parse(told?.amountSixtieths ?? '')));

    expect(units(reversal)).toBe('-0.5');
    expect(units(now?.amountSixtieths ?? '')).toBe('0.4');
  });
});

describe('a replay from an instant on', () => {
  test('gives what a replay of all gives', () => {
    const rate = seedRate({ priceModel: 'GRADUATED', tiers: tiers('0.05', '0.04'), allowanceMinutes: '30' });
    const all = [50, 70, 20, 90].map((count, index) => minutes(count, rate, atHour(8 + 3 * index)));

    const begun = replay(new Map(), all.slice(0, 2), november);
    const rest = replay(begun.counters, all.slice(2), november);

    expect([...begun.charges, ...rest.charges]).toEqual(replay(new Map(), all, november).charges);
  });
});
