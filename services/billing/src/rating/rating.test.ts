import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, print, timesWhole, unitsOf } from './decimal.js';
import { billedSecondsOf, minutesOf, netOfSixtieths, rawSecondsOf } from './rating.js';

const price = '0.0485';
/** The net of legs at one price, as a line has it. */
const netOf = (unitPrice: string, seconds: readonly (number | bigint)[], currency = 'EUR') => {
  const sum = seconds.map(BigInt).reduce((all, each) => all + each, 0n);
  return netOfSixtieths(print(timesWhole(parse(unitPrice), sum)), currency, 'HALF_UP');
};
const increments = fc.record({
  initialSeconds: fc.integer({ min: 1, max: 120 }),
  nextSeconds: fc.integer({ min: 1, max: 60 }),
});

describe('rating by the minute with increments', () => {
  test.each([
    { example: 1, initial: 60, next: 60, billed: 120, amount: '0.097' },
    { example: 2, initial: 60, next: 6, billed: 66, amount: '0.05335' },
    { example: 3, initial: 1, next: 1, billed: 61, amount: '0.0493083333' },
  ])('example $example: 61 s at $initial/$next are $billed s and cost $amount', ({ initial, next, billed, amount }) => {
    const seconds = billedSecondsOf(61, { initialSeconds: initial, nextSeconds: next });

    expect(seconds).toBe(billed);
    expect(print(unitsOf(timesWhole(parse(price), seconds), 10).units)).toBe(amount);
  });

  test('example 16, perLine: 100 calls of 7 s at 0.0485 make 0.57, rounded once', () => {
    expect(netOf(price, Array(100).fill(7))).toBe(57n);
  });

  test('six legs of 1 s at 0.05 a minute make 0.005, which is 0.01', () => {
    expect(netOf('0.05', Array(6).fill(1))).toBe(1n);
  });

  test('rounds to what the currency has', () => {
    expect(netOf('10.5', [60], 'JPY')).toBe(11n);
    expect(netOf('0.0005', [60], 'KWD')).toBe(1n);
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

  test('agrees with integer arithmetic that divides once', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 10n), fc.bigInt(0n, 10n ** 9n), (priceUnits, billedSeconds) => {
        const unitPrice = `${priceUnits / 10n ** 10n}.${String(priceUnits % 10n ** 10n).padStart(10, '0')}`;
        const divisor = 60n * 10n ** 8n; // from ten decimals to cents, per minute

        const net = netOf(unitPrice, [billedSeconds]);

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
