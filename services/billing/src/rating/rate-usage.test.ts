import { describe, expect, test } from 'vitest';
import { counterKeyOf, rateUsage } from './rate-usage.js';
import { netOfSixtieths } from './rating.js';
import { november, rateAlone, seedLeg, seedRate, units } from './testing/usages.js';
import type { CounterState } from './usage.js';

const price = '0.0485';
const answeredFor = (seconds: number, ...rates: readonly ReturnType<typeof seedRate>[]) =>
  units(rateAlone(seedLeg(seconds), ...rates).amountSixtieths);
const increments = (initialSeconds: number, nextSeconds: number) => ({ initialSeconds, nextSeconds });
const after =
  (usedMinutes: number, totalMinutes = usedMinutes) =>
  (): CounterState => ({
    usedSeconds: usedMinutes * 60,
    chargedSeconds: usedMinutes * 60,
    totalChargedSeconds: totalMinutes * 60,
  });
const steps = [
  { upTo: '100', unitPrice: '0.05' },
  { upTo: '500', unitPrice: '0.04' },
  { upTo: null, unitPrice: '0.03' },
];

describe('a leg by the minute with increments', () => {
  test.each([
    { example: 1, initial: 60, next: 60, billed: 120, sixtieths: '5.82', amount: '0.097' },
    { example: 2, initial: 60, next: 6, billed: 66, sixtieths: '3.201', amount: '0.05335' },
    { example: 3, initial: 1, next: 1, billed: 61, sixtieths: '2.9585', amount: '0.0493083333' },
  ])('example $example: 61 s at $initial/$next are $billed s and cost $amount', (each) => {
    const rate = seedRate({ unitPrice: price, ...increments(each.initial, each.next) });

    const charge = rateAlone(seedLeg(61), rate);

    expect(charge).toMatchObject({ rawSeconds: 61, billedSeconds: each.billed, amountSixtieths: each.sixtieths });
    expect(units(charge.amountSixtieths)).toBe(each.amount);
    expect(charge.unitPrice).toBe(price);
  });

  test('example 4: 7 s at 6/6 are 12 s, 0.0097, and cost the minimum of 0.05', () => {
    const charge = rateAlone(seedLeg(7), seedRate({ unitPrice: price, ...increments(6, 6), minimum: '0.05' }));

    expect(charge.billedSeconds).toBe(12);
    expect(units(charge.parts[0]?.usage ?? '')).toBe('0.0097');
    expect(units(charge.amountSixtieths)).toBe('0.05');
    expect(charge.parts[0]?.minimumApplied).toBe(true);
  });

  test('example 5: answered for 0 s it owes the set-up fee of 0.10; not answered, nothing', () => {
    const rate = seedRate({ setUpFee: '0.10', minimum: '0' });

    expect(answeredFor(0, rate)).toBe('0.1');
    expect(rateAlone(seedLeg(0, { answered: false }), rate).amountSixtieths).toBe('0');
    expect(rateAlone(seedLeg(30, { answered: false }), seedRate({ minimum: '1' }))).toMatchObject({
      billedSeconds: 0,
      amountSixtieths: '0',
    });
  });

  test('example 12: minimum, then set-up, then discount: (0.05 + 0.03) x 0.9 = 0.072', () => {
    const terms = { unitPrice: price, ...increments(6, 6), setUpFee: '0.03', minimum: '0.05', discountPercent: '10' };

    expect(answeredFor(7, seedRate(terms))).toBe('0.072');
  });

  test('is capped by the maximum before the set-up fee is added', () => {
    const charge = rateAlone(seedLeg(3_600), seedRate({ maximum: '1.5', setUpFee: '0.1' }));

    expect(units(charge.amountSixtieths)).toBe('1.6');
    expect(charge.parts[0]).toMatchObject({ maximumApplied: true, minimumApplied: false });
  });
});

describe('price models', () => {
  const graduated = seedRate({ priceModel: 'GRADUATED', tiers: steps });
  const volume = seedRate({ priceModel: 'VOLUME', tiers: steps });
  const packages = seedRate({ priceModel: 'PACKAGE', unitPrice: '4.00', packageSize: '100' });

  test('example 6: 620 minutes cost 24.60 graduated, 18.60 by volume and 28.00 in packages of 100', () => {
    const leg = seedLeg(620 * 60);

    expect(answeredFor(620 * 60, graduated)).toBe('24.6');
    expect(units(rateUsage(leg, [volume], after(0, 620), november).amountSixtieths)).toBe('18.6');
    expect(answeredFor(620 * 60, packages)).toBe('28');
  });

  test('example 6: 600.1 minutes are seven packages too, and 600 are six', () => {
    const bySecond = seedRate({ ...packages.terms, ...increments(1, 1) });

    expect(answeredFor(36_006, bySecond)).toBe('28');
    expect(answeredFor(36_000, bySecond)).toBe('24');
  });

  test('example 14: with 90 minutes used, a leg of 20 crosses the tier at 100: 0.50 + 0.40', () => {
    const charge = rateUsage(seedLeg(1_200), [graduated], after(90), november);

    expect(charge.parts[0]?.segments).toEqual([
      { label: 'tier 1', seconds: 600, unitPrice: '0.05' },
      { label: 'tier 2', seconds: 600, unitPrice: '0.04' },
    ]);
    expect(units(charge.amountSixtieths)).toBe('0.9');
    expect(charge.unitPrice).toBeNull();
  });

  test('example 15: by volume 500 minutes are at 0.04, 501 at 0.03', () => {
    const of = (minutes: number) => rateUsage(seedLeg(minutes * 60), [volume], after(0, minutes), november);

    expect(units(of(500).amountSixtieths)).toBe('20');
    expect(units(of(501).amountSixtieths)).toBe('15.03');
  });

  test('a percentage is of what the other part comes to, after its discount', () => {
    const bridging = seedRate({ unitPrice: '0.10', discountPercent: '50' });
    const transport = seedRate({ part: 'TRANSPORT', priceModel: 'PERCENTAGE', percent: '12.5', unitPrice: '0' });
    const leg = seedLeg(60, { parts: ['TRANSPORT', 'BRIDGING'] });

    const charge = rateAlone(leg, transport, bridging);

    expect(charge.parts.map(({ part, amount }) => [part, units(amount)])).toEqual([
      ['BRIDGING', '0.05'],
      ['TRANSPORT', '0.00625'],
    ]);
  });

  test('pieces are counted one by one, also into tiers', () => {
    const rate = seedRate({
      part: 'ADD_ON',
      unit: 'PIECE',
      priceModel: 'GRADUATED',
      tiers: [
        { upTo: '2', unitPrice: '5' },
        { upTo: null, unitPrice: '4' },
      ],
    });
    const recordings = seedLeg(0, { kind: 'ADD_ON', parts: ['ADD_ON'], quantity: 3 });

    const charge = rateAlone(recordings, rate);

    expect(units(charge.amountSixtieths)).toBe('14');
    expect(charge).toMatchObject({ quantity: 3, billedSeconds: 0 });
  });

  test('a rate whose last tier ends prices nothing', () => {
    const open = seedRate({ priceModel: 'GRADUATED', tiers: [{ upTo: '100', unitPrice: '0.05' }] });

    expect(() => rateAlone(seedLeg(60), open)).toThrow(RangeError);
  });
});

describe('a counter', () => {
  test('is that of service, part and the key of the rate, whichever its version or contract', () => {
    const terms = { priceModel: 'PACKAGE', packageSize: '10' } as const;
    const key = (over: object) => counterKeyOf(seedLeg(60), seedRate(terms, over));

    expect(key({ id: 'b', version: 2 })).toBe(key({}));
    expect(
      new Set([key({}), key({ accessTypeCode: 'DE' }), key({ prefix: 'DE' }), key({ countryCode: 'DE' })]).size,
    ).toBe(4);
  });

  test('is none for a rate without allowance, tiers or packages, and for a leg that was not answered', () => {
    const free = seedRate({ allowanceMinutes: '1' });

    expect(counterKeyOf(seedLeg(60), seedRate())).toBeNull();
    expect(counterKeyOf(seedLeg(60), free)).not.toBeNull();
    expect(counterKeyOf(seedLeg(60, { answered: false }), free)).toBeNull();
  });
});

describe('rounding', () => {
  test('example 16: 100 calls of 7 s at 0.0485 make 0.57 per line and 1.00 per call', () => {
    const bySecond = { unitPrice: price, ...increments(1, 1) };
    const total = (rate: ReturnType<typeof seedRate>) => {
      const each = Number(rateAlone(seedLeg(7), rate).amountSixtieths);
      return netOfSixtieths((each * 100).toFixed(4), 'EUR', rate.rounding.mode);
    };

    expect(total(seedRate(bySecond))).toBe(57n);
    expect(total(seedRate(bySecond, { rounding: { point: 'PER_CALL', mode: 'HALF_UP' } }))).toBe(100n);
  });

  test('example 17: per call two parts of 0.0049 are summed, then rounded to 0.01', () => {
    const rounding = { point: 'PER_CALL', mode: 'HALF_UP' } as const;
    const bridging = seedRate({ unitPrice: '0.0049' }, { rounding });
    const transport = seedRate({ part: 'TRANSPORT', unitPrice: '0.0049' }, { id: 'b' });

    const charge = rateAlone(seedLeg(60, { parts: ['BRIDGING', 'TRANSPORT'] }), bridging, transport);

    expect(units(charge.amountSixtieths)).toBe('0.01');
    expect(charge.rounding).toEqual(rounding);
  });

  test('ties go away from zero half-up, and to the even cent half-even', () => {
    expect(netOfSixtieths('0.3', 'EUR', 'HALF_UP')).toBe(1n);
    expect(netOfSixtieths('-0.3', 'EUR', 'HALF_UP')).toBe(-1n);
    expect(netOfSixtieths('0.3', 'EUR', 'HALF_EVEN')).toBe(0n);
    expect(netOfSixtieths('-0.9', 'EUR', 'HALF_EVEN')).toBe(-2n);
    expect(netOfSixtieths('0.03', 'KWD', 'HALF_UP')).toBe(1n);
    expect(netOfSixtieths('30', 'JPY', 'HALF_EVEN')).toBe(0n);
  });
});

describe("a line's key", () => {
  test('is the same for the same rates of the same parts, and a UUID', () => {
    const [bridging, transport] = [seedRate(), seedRate({ part: 'TRANSPORT' }, { id: 'b' })];
    const both = seedLeg(60, { parts: ['BRIDGING', 'TRANSPORT'] });

    const key = rateAlone(both, bridging, transport).rateKey;

    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(rateAlone(seedLeg(90, { parts: both.parts }), { ...bridging }, { ...transport }).rateKey).toBe(key);
    expect(rateAlone(seedLeg(60), bridging).rateKey).not.toBe(key);
  });
});
