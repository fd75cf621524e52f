import { describe, expect, test } from 'vitest';
import { addDays, periodOf, startOfDay } from './calendar.js';
import { read, sum } from './fraction.js';
import { naiveRate } from './naive-rater.js';
import type { NaiveTerms } from './naive-types.js';
import { amountsOf, type Given, inputOf, legOf, legsOf, rateOf } from './simple.js';

const by = (initialSeconds: number, nextSeconds: number) => ({ initialSeconds, nextSeconds });
const price = (terms: Given<NaiveTerms>, ...seconds: readonly number[]) =>
  amountsOf(inputOf([rateOf(terms)], legsOf(...seconds)));
const totalOf = (terms: Given<NaiveTerms>, ...seconds: readonly number[]) => sum(price(terms, ...seconds).legs);
const times = (count: number, seconds: number) => Array.from({ length: count }, () => seconds);
const minutes = (...all: readonly number[]) => all.map((one) => one * 60);
const twoTiers = (first: string, rest: string, upTo = '100') => [
  { upTo, unitPrice: first },
  { upTo: null, unitPrice: rest },
];

describe('worked examples of the notes, by the naive rater', () => {
  test.each([
    [1, by(60, 60), 61, 120, '0.097'],
    [2, by(60, 6), 61, 66, '0.05335'],
    [3, by(1, 1), 61, 61, '29585/600000'],
    [4, { ...by(6, 6), minimum: '0.05' }, 7, 12, '0.05'],
  ])('%i: increments and the minimum', (_, terms, seconds, billed, amount) => {
    const { all, legs } = price({ unitPrice: '0.0485', ...terms }, seconds);

    expect(all[0]?.parts[0]?.billedSeconds).toBe(billed);
    expect(legs).toEqual([read(amount)]);
  });

  test('5: a set-up fee is due for 0 answered seconds, and nothing where nobody answered', () => {
    const rates = [rateOf({ ...by(60, 60), setUpFee: '0.10' })];
    const legs = [
      legOf('2026-03-02T10:00:00Z', 0),
      legOf('2026-03-02T11:00:00Z', 50, { answered: false, callRecordId: 'z' }),
    ];

    expect(amountsOf(inputOf(rates, legs)).legs).toEqual([read('0.10'), read('0')]);
  });

  test('6: 620 minutes by steps, by volume and in packages', () => {
    const tiers = [
      { upTo: '100', unitPrice: '0.05' },
      { upTo: '500', unitPrice: '0.04' },
      { upTo: null, unitPrice: '0.03' },
    ];
    const byPackage = { priceModel: 'PACKAGE', packageSize: '100', unitPrice: '4.00' } as const;

    expect(totalOf({ priceModel: 'GRADUATED', tiers }, ...minutes(620))).toEqual(read('24.60'));
    expect(totalOf({ priceModel: 'VOLUME', tiers }, ...minutes(620))).toEqual(read('18.60'));
    expect(totalOf(byPackage, ...minutes(620))).toEqual(read('28.00'));
    expect(totalOf(byPackage, 36_006)).toEqual(read('28.00'));
  });

  test.each([
    [7, by(1, 1), '2026-03-02T15:59:30Z', 90],
    [8, by(60, 60), '2026-03-02T15:59:50Z', 40],
  ])('%i: time bands split a call at their edge, an increment by where it begins', (_, increments, from, seconds) => {
    const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
    const timeBands = [{ name: 'peak', days, from: '08:00', to: '18:00', unitPrice: '0.06' }];
    const rate = rateOf({ unitPrice: '0.03', ...increments, timeBands });

    expect(amountsOf(inputOf([rate], [legOf(from, seconds)])).legs).toEqual([read('0.06')]);
  });

  test('9: free minutes are used in order of start', () => {
    const { legs } = price({ allowanceMinutes: '100' }, ...minutes(60, 30, 20));

    expect(legs).toEqual([read('0'), read('0'), read('0.50')]);
  });

  test('10: free minutes are billed minutes', () => {
    expect(totalOf({ ...by(60, 60), allowanceMinutes: '100' }, ...times(100, 61))).toEqual(read('5.00'));
  });

  test('11: within the allowance the set-up is due and the minimum is not', () => {
    expect(totalOf({ allowanceMinutes: '100', setUpFee: '0.10', minimum: '0.50' }, 30)).toEqual(read('0.10'));
  });

  test('12: minimum, then set-up, then discount', () => {
    const terms = { ...by(6, 6), unitPrice: '0.0485', setUpFee: '0.03', minimum: '0.05', discountPercent: '10' };

    expect(totalOf(terms, 7)).toEqual(read('0.072'));
  });

  test('13: the counter goes on when the rate changes', () => {
    const before = { priceModel: 'GRADUATED', tiers: twoTiers('0.05', '0.04') } as const;
    const after = { ...before, tiers: twoTiers('0.045', '0.035') };
    const rates = [
      rateOf(before, { id: 'a', validTo: '2026-03-10' }),
      rateOf(after, { id: 'b', validFrom: '2026-03-10' }),
    ];
    const legs = [legOf('2026-03-09T10:00:00Z', 4_800), legOf('2026-03-10T10:00:00Z', 4_800)];

    expect(sum(amountsOf(inputOf(rates, legs)).legs)).toEqual(read('7.00'));
  });

  test('14: a leg crosses a tier', () => {
    const { legs } = price({ priceModel: 'GRADUATED', tiers: twoTiers('0.05', '0.04') }, ...minutes(90, 20));

    expect(legs[1]).toEqual(read('0.90'));
  });

  test('15: volume prices earlier legs anew', () => {
    const terms = { priceModel: 'VOLUME', tiers: twoTiers('0.04', '0.03', '500') } as const;

    expect(totalOf(terms, ...minutes(400, 100))).toEqual(read('20.00'));
    expect(totalOf(terms, ...minutes(400, 100, 1))).toEqual(read('15.03'));
  });

  test('16: 100 calls of 7 s, rounded once and rounded per call', () => {
    const rounded = (point: 'PER_LINE' | 'PER_CALL') => {
      const rate = rateOf({ unitPrice: '0.0485' }, { rounding: { point, mode: 'HALF_UP' } });
      return amountsOf(inputOf([rate], legsOf(...times(100, 7)))).nets;
    };

    expect(rounded('PER_LINE')).toEqual([57n]);
    expect(rounded('PER_CALL')).toEqual([100n]);
  });

  test('17: the parts of a call are summed before they are rounded', () => {
    const rounding = { point: 'PER_CALL', mode: 'HALF_UP' } as const;
    const rates = (['BRIDGING', 'TRANSPORT'] as const).map((part) =>
      rateOf({ part, unitPrice: '0.0049' }, { id: part, rounding }),
    );

    expect(amountsOf(inputOf(rates, legsOf(60))).legs).toEqual([read('0.01')]);
  });

  test('18: a leg over the end of the month is of the month in which it began', () => {
    const input = inputOf([rateOf({})], [legOf('2026-01-31T21:50:00Z', 1_200)]);

    expect(naiveRate(input).lines).toEqual([
      expect.objectContaining({ periodStart: '2025-12-31T22:00:00.000Z', netMinor: 100n }),
    ]);
  });

  test('25: legs are priced in order of their start, not of arrival', () => {
    const input = inputOf([rateOf({ allowanceMinutes: '100' })], legsOf(...minutes(60, 30, 20)));

    expect(naiveRate({ ...input, legs: input.legs.toReversed() })).toEqual(naiveRate(input));
  });

  test('25: what is invoiced has used its share of the allowance before any late leg', () => {
    const rate = rateOf({ allowanceMinutes: '100' });
    const input = inputOf([rate], legsOf(...minutes(60, 30, 20)));
    const part = { part: 'BRIDGING', rateId: rate.id, key: rate.key, counts: true, amount: '0' } as const;
    const invoiced = { parts: [{ ...part, billedSeconds: 1_200, freeSeconds: 1_200 }], amount: '0' };
    const legs = input.legs.map((leg, index) => (index === 2 ? { ...leg, invoiced } : leg));

    expect(amountsOf({ ...input, legs }).legs).toEqual([read('0'), read('0.50'), read('0')]);
  });

  test('26: anniversaries follow the anchor, and a day may have 25 hours', () => {
    const account = { currency: 'EUR', timeZone: 'Europe/Riga', cycle: 'ANNIVERSARY', anchorDay: 31 } as const;
    const starts = ['2026-02-10', '2026-03-30', '2026-03-31', '2026-05-01'].map(
      (day) => periodOf(account, Date.parse(`${day}T12:00Z`)).days[0],
    );

    expect(starts).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    const length = startOfDay('Europe/Riga', addDays('2026-10-25', 1)) - startOfDay('Europe/Riga', '2026-10-25');
    expect(length).toBe(25 * 3_600_000);
  });
});
