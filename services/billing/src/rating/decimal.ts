import { exponentOf } from '@switchboard/kit/money';
import type { RoundingMode } from '../rates/rate-terms.js';

/** `digits` / 10 ^ `scale`: exact whatever its length, where `Exact` keeps 40 digits and takes several times as long. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

const POWERS = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));

function power(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** @throws RangeError for what is no number in plain digits. */
export function parse(text: string): Decimal {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`no number in plain digits: ${text}`);
  const point = text.indexOf('.');
  if (point < 0) return { digits: BigInt(text), scale: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** In plain digits, one way for each value: without zeros at the end. */
export function print({ digits, scale }: Decimal): string {
  if (scale === 0) return String(digits);
  const unsigned = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const decimals = unsigned.slice(-scale).replace(/0+$/, '');
  return `${digits < 0n ? '-' : ''}${unsigned.slice(0, -scale)}${decimals && `.${decimals}`}`;
}

export function plus(one: Decimal, other: Decimal): Decimal {
  if (one.digits === 0n) return other;
  if (other.digits === 0n) return one;
  if (one.scale === other.scale) return { digits: one.digits + other.digits, scale: one.scale };
  if (one.scale < other.scale) return plus(other, one);
  return { digits: one.digits + other.digits * power(one.scale - other.scale), scale: one.scale };
}

export function minus(one: Decimal, other: Decimal): Decimal {
  return plus(one, { digits: -other.digits, scale: other.scale });
}

export function times(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, scale: one.scale + other.scale };
}

/** Times a whole number. */
export function timesWhole({ digits, scale }: Decimal, whole: number | bigint): Decimal {
  return { digits: digits * BigInt(whole), scale };
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(plus, ZERO);
}

export function isLess(one: Decimal, other: Decimal): boolean {
  return minus(one, other).digits < 0n;
}

/** Sixtieths of the currency's unit as minor units, divided and rounded once. */
export function toMinorUnits({ digits, scale }: Decimal, currency: string, mode: RoundingMode): bigint {
  return divideRounded(digits * power(exponentOf(currency)), 60n * power(scale), mode);
}

/** Minor units as sixtieths of the currency's unit. */
export function fromMinorUnits(minor: bigint, currency: string): Decimal {
  return { digits: minor * 60n, scale: exponentOf(currency) };
}

/** Sixtieths of a unit as units, rounded to so many decimals where they are more. */
export function unitsOf({ digits, scale }: Decimal, decimals: number): { units: Decimal; isRounded: boolean } {
  const [dividend, divisor] = [digits * power(decimals), 60n * power(scale)];
  const units = { digits: divideRounded(dividend, divisor, 'HALF_UP'), scale: decimals };
  return { units, isRounded: dividend % divisor !== 0n };
}

/** Of minutes as whole seconds; a second that is not whole does not count. */
export function wholeSecondsOf(minutes: string): number {
  const { digits, scale } = parse(minutes);
  return Number((digits * 60n) / power(scale));
}

/** How many parts of `size` minutes are begun by so many seconds. */
export function begunPartsOf(seconds: number, size: Decimal): bigint {
  const [dividend, divisor] = [BigInt(seconds) * power(size.scale), size.digits * 60n];
  return (dividend + divisor - 1n) / divisor;
}

function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const [quotient, remainder] = [dividend / divisor, dividend % divisor];
  const doubled = 2n * (remainder < 0n ? -remainder : remainder);
  const isTie = doubled === divisor;
  const isAway = isTie ? mode === 'HALF_UP' || quotient % 2n !== 0n : doubled > divisor;
  if (!isAway) return quotient;
  return dividend < 0n ? quotient - 1n : quotient + 1n;
}
