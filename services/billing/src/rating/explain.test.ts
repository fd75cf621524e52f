import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.js';
import { rateUsage } from './rate-usage.js';
import { november, rateAlone, seedLeg, seedRate } from './testing/usages.js';

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const lineOf = (...given: Parameters<typeof rateAlone>) => explain(stored(rateAlone(...given))).line;

describe('an explained charge', () => {
  const byStep = { unitPrice: '0.0485', initialSeconds: 60, nextSeconds: 6 };

  test('is one line for a person', () => {
    expect(lineOf(seedLeg(61), seedRate(byStep, { version: 2 }))).toBe(
      '61 s billed as 66 s (60/6) at 0.0485 EUR/min, contract rate v2: 0.05335 EUR',
    );
  });

  test('says where an amount has more decimals than are printed', () => {
    const rate = seedRate({ ...byStep, initialSeconds: 1, nextSeconds: 1 }, { source: 'list' });
    const { line, amount, isRounded } = explain(rateAlone(seedLeg(61), rate));

    expect(line).toBe('61 s at 0.0485 EUR/min, list rate v1: about 0.0493083333 EUR');
    expect({ amount, isRounded }).toEqual({ amount: '0.0493083333', isRounded: true });
  });

  test('tells minimum, set-up fee and discount in the order in which they are applied', () => {
    const terms = { ...byStep, initialSeconds: 6, setUpFee: '0.03', minimum: '0.05', discountPercent: '10' };
    const { steps, line } = explain(rateAlone(seedLeg(7), seedRate(terms)));

    expect(line).toBe(
      '7 s billed as 12 s (6/6) at 0.0485 EUR/min, at least 0.05 EUR, set-up 0.03 EUR, less 10 %, contract rate v1: 0.072 EUR',
    );
    expect(steps.map(({ kind, text, amount }) => [kind, text, amount])).toEqual([
      ['COUNTED', '7 s billed as 12 s (6/6)', '0'],
      ['USAGE', '12 s at 0.0485 EUR/min', '0.0097'],
      ['MINIMUM', 'at least 0.05 EUR', '0.0403'],
      ['SET_UP', 'set-up 0.03 EUR', '0.03'],
      ['DISCOUNT', 'less 10 %', '-0.008'],
    ]);
  });

  test('tells free seconds, tiers and packages', () => {
    const tiers = [
      { upTo: '1', unitPrice: '0.05' },
      { upTo: null, unitPrice: '0.04' },
    ];
    const graduated = seedRate({ priceModel: 'GRADUATED', tiers, allowanceMinutes: '1' });
    const packages = seedRate({ priceModel: 'PACKAGE', unitPrice: '4', packageSize: '2' });

    expect(lineOf(seedLeg(180), graduated)).toBe(
      '180 s, of which 60 s free and 60 s at 0.05 EUR/min (tier 1) and 60 s at 0.04 EUR/min (tier 2), contract rate v1: 0.09 EUR',
    );
    expect(lineOf(seedLeg(180), packages)).toBe('180 s, of which 2 packages at 4 EUR, contract rate v1: 8 EUR');
  });

  test('tells its parts and the rounding of the call', () => {
    const rounding = { point: 'PER_CALL', mode: 'HALF_UP' } as const;
    const transport = seedRate({ part: 'TRANSPORT', priceModel: 'PERCENTAGE', unitPrice: '0', percent: '10' });
    const leg = seedLeg(60, { parts: ['BRIDGING', 'TRANSPORT'] });

    expect(lineOf(leg, seedRate({ unitPrice: '0.048' }, { rounding }), transport)).toBe(
      'bridging 60 s at 0.048 EUR/min, contract rate v1: 0.048 EUR; transport 10 % of 0.048 EUR, contract rate v1: 0.0048 EUR; rounded half up to 0.05 EUR',
    );
  });

  test('counts pieces as pieces, and says when nobody answered', () => {
    const rate = seedRate({ part: 'ADD_ON', unit: 'PIECE', unitPrice: '5', allowanceMinutes: '1' });
    const recordings = seedLeg(0, { kind: 'ADD_ON', parts: ['ADD_ON'], quantity: 3 });

    expect(lineOf(recordings, rate)).toBe(
      '3 pieces, of which 1 piece free and 2 pieces at 5 EUR/piece, contract rate v1: 10 EUR',
    );
    expect(lineOf(seedLeg(0, { answered: false }), seedRate())).toBe('not answered: 0 EUR');
  });

  test('has steps that together make its amount', () => {
    const terms = fc.record({
      setUpFee: fc.constantFrom('0', '0.05'),
      minimum: fc.constantFrom('0', '0.3'),
      maximum: fc.constantFrom(null, '0.1', '2'),
      discountPercent: fc.constantFrom('0', '12.5'),
      allowanceMinutes: fc.constantFrom('0', '3'),
    });
    const rounding = fc.record({
      point: fc.constantFrom('PER_LINE' as const, 'PER_CALL' as const),
      mode: fc.constantFrom('HALF_UP' as const, 'HALF_EVEN' as const),
    });
    const counters = () => ({ usedSeconds: 60, chargedSeconds: 0, totalChargedSeconds: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), terms, rounding, (seconds, over, each) => {
        const rate = seedRate({ unitPrice: '0.06', ...over }, { rounding: each });
        const { steps, amount } = explain(rateUsage(seedLeg(seconds), [rate], counters, november));

        const tenBillionths = steps.map((step) => Math.round(Number(step.amount) * 1e10));
        expect(tenBillionths.reduce((sum, step) => sum + step, 0)).toBe(Math.round(Number(amount) * 1e10));
      }),
    );
  });
});
