import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf, billedSecondsOf, lineNetOf, minutesOf, rawSecondsOf } from './rating.js';

const price = '0.0485';
const leg = (unitPrice: string, seconds: number) => ({ unitPrice, billedSeconds: BigInt(seconds) });
const increments = fc.record({
  initialSeconds: fc.integer({ min: 1, max: 120 }),
  nextSeconds: fc.integer({ min: 1, max: 60 }),
});

describe('rating by the minute with increments', () => {
  test.each([
    { example: 1, initial: 60, next: 60, billed: 120, amount: '0.097' },
    { example: 2, initial: 60, next: 6, billed: 66, amount: '0.05335' },
    { example: 3, initial: 1, next: 1, billed: 61, amount: '0.04930833333333333333333333333333333333333' },
  ])('example $example: 61 s at $initial/$next are $billed s and cost $amount', ({ initial, next, billed, amount }) => {
    const seconds = billedSecondsOf(61, { initialSeconds: initial, nextSeconds: next });

    expect(seconds).toBe(billed);
    expect(amountOf([leg(price, seconds)]).toFixed()).toBe(amount);
  });

  test('example 16, perLine: 100 calls of 7 s at 0.0485 make 0.57, rounded once', () => {
    expect(lineNetOf(Array(100).fill(leg(price, 7)), 'EUR')).toBe(57n);
  });

  test('six legs of 1 s at 0.05 a minute make 0.005, which is 0.01', () => {
    expect(lineNetOf(Array(6).fill(leg('0.05', 1)), 'EUR')).toBe(1n);
  });

  test('rounds to what the currency has', () => {
    expect(lineNetOf([leg('10.5', 60)], 'JPY')).toBe(11n);
    expect(lineNetOf([leg('0.0005', 60)], 'KWD')).toBe(1n);
  });

  test('a leg of no length is free whatever the first increment', () => {
    expect(billedSecondsOf(0, { initialSeconds: 60, nextSeconds: 60 })).toBe(0);
  });

  test('a second that was only begun is not counted', () => {
    expect(rawSecondsOf(new Date('2026-11-01T10:00:00.000Z'), new Date('2026-11-01T10:01:00.999Z'))).toBe(60);
  });

  test('billed seconds are the least that cover the leg in whole increments', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), increments, (raw, { initialSeconds, nextSeconds }) => {
        const billed = billedSecondsOf(raw, { initialSeconds, nextSeconds });

        expect(billed >= raw && billed >= initialSeconds).toBe(true);
        expect((billed - initialSeconds) % nextSeconds).toBe(0);
        expect(billed - nextSeconds < raw || billed === initialSeconds).toBe(true);
      }),
    );
  });

  test('the order and the grouping of legs of one line do not change its net', () => {
    const legs = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 50 });
    const prices = fc.integer({ min: 0, max: 10 ** 9 }).map((units) => `0.${String(units).padStart(10, '0')}`);
    fc.assert(
      fc.property(legs, prices, (seconds, unitPrice) => {
        const total = seconds.reduce((sum, each) => sum + each, 0);

        const each = seconds.toReversed().map((raw) => leg(unitPrice, raw));

        expect(lineNetOf(each, 'EUR')).toBe(lineNetOf([leg(unitPrice, total)], 'EUR'));
      }),
    );
  });

  test('agrees with integer arithmetic that divides once', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 10n), fc.bigInt(0n, 10n ** 9n), (priceUnits, billedSeconds) => {
        const unitPrice = `${priceUnits / 10n ** 10n}.${String(priceUnits % 10n ** 10n).padStart(10, '0')}`;
        const divisor = 60n * 10n ** 8n; // from ten decimals to cents, per minute

        const net = lineNetOf([{ unitPrice, billedSeconds }], 'EUR');

        expect(net).toBe((2n * priceUnits * billedSeconds + divisor) / (2n * divisor));
      }),
    );
  });

  test('minutes are printed in plain digits', () => {
    expect(minutesOf(90n)).toBe('1.5');
    expect(minutesOf(61n)).toBe('1.0166666667');
    expect(minutesOf(0n)).toBe('0');
  });
});
