import { Decimal as Checked } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begunPartsOf,
  isLess,
  minus,
  parse,
  plus,
  print,
  sum,
  times,
  timesWhole,
  toMinorUnits,
  unitsOf,
  wholeSecondsOf,
} from './decimal.js';

const Long = Checked.clone({ precision: 200 });
const numbers = fc
  .tuple(fc.bigInt(-(10n ** 22n), 10n ** 22n), fc.integer({ min: 0, max: 20 }))
  .map(([digits, scale]) => print({ digits, scale }));

describe('exact decimals', () => {
  test('agree with a library at 200 digits', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [a, b] = [parse(one), parse(other)];

        expect(print(plus(a, b))).toBe(new Long(one).plus(other).toFixed());
        expect(print(minus(a, b))).toBe(new Long(one).minus(other).toFixed());
        expect(print(times(a, b))).toBe(new Long(one).times(other).plus(0).toFixed());
        expect(print(timesWhole(a, 7))).toBe(new Long(one).times(7).plus(0).toFixed());
        expect(isLess(a, b)).toBe(new Long(one).lessThan(other));
      }),
    );
  });

  test('are rounded once, as the library rounds', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const minor = new Long(number).times(100).div(60);

        expect(String(toMinorUnits(parse(number), 'EUR', 'HALF_UP'))).toBe(
          minor.toFixed(0, Checked.ROUND_HALF_UP).replace(/^-0$/, '0'),
        );
        expect(String(toMinorUnits(parse(number), 'EUR', 'HALF_EVEN'))).toBe(
          minor.toFixed(0, Checked.ROUND_HALF_EVEN).replace(/^-0$/, '0'),
        );
        expect(print(unitsOf(parse(number), 4).units)).toBe(
          new Long(new Long(number).div(60).toFixed(4)).plus(0).toFixed(),
        );
      }),
    );
  });

  test('are written in one way', () => {
    expect(['0.050', '-0.00', '10', '7.0'].map((text) => print(parse(text)))).toEqual(['0.05', '0', '10', '7']);
    expect(print(sum([parse('0.1'), parse('0.2')]))).toBe('0.3');
  });

  test.each(['', '1e3', '.5', '1.', '+1', 'NaN', '0x1', '1 '])('%j is no number', (text) => {
    expect(() => parse(text)).toThrow(RangeError);
  });

  test('count seconds and packages', () => {
    expect(wholeSecondsOf('0.1')).toBe(6);
    expect(wholeSecondsOf('0.99')).toBe(59);
    expect([0, 1, 6_000, 6_001].map((seconds) => begunPartsOf(seconds, parse('100')))).toEqual([0n, 1n, 1n, 2n]);
    expect(begunPartsOf(5, parse('0.0416'))).toBe(3n);
  });
});
