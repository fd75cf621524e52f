/** An exact number, kept reduced with a positive denominator. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const divisorOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisorOf(b, a % b));

export function fraction(n: bigint, d = 1n): Fraction {
  const common = divisorOf(n < 0n ? -n : n, d) || 1n;
  return { n: n / common, d: d / common };
}

export const zero = fraction(0n);
export const whole = (count: number) => fraction(BigInt(count));

/** Reads plain digits, such as `-0.0485`, or what `show` has written. */
export function read(text: string): Fraction {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text);
  if (!parts) throw new Error(`not a plain number: ${text}`);
  const [, sign, digits = '', decimals = '', below = '1'] = parts;
  const n = BigInt(digits + decimals);
  return fraction(sign ? -n : n, 10n ** BigInt(decimals.length) * BigInt(below));
}

export const show = ({ n, d }: Fraction) => (d === 1n ? `${n}` : `${n}/${d}`);

export const add = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction) => add(a, { n: -b.n, d: b.d });
export const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction) =>
  b.n < 0n ? fraction(-a.n * b.d, a.d * -b.n) : fraction(a.n * b.d, a.d * b.n);
export const sum = (all: readonly Fraction[]) => all.reduce(add, zero);

export const isLess = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d;
export const larger = (a: Fraction, b: Fraction) => (isLess(a, b) ? b : a);
export const smaller = (a: Fraction, b: Fraction) => (isLess(b, a) ? b : a);

/** The least whole number that is not below a value of at least 0. */
export const ceiling = ({ n, d }: Fraction) => (n + d - 1n) / d;

/** A whole number; ties go away from zero (`HALF_UP`) or to the even one. */
export function round({ n, d }: Fraction, mode: 'HALF_UP' | 'HALF_EVEN'): bigint {
  const size = n < 0n ? -n : n;
  const below = size / d;
  const twice = 2n * (size % d);
  const up = twice > d || (twice === d && (mode === 'HALF_UP' || below % 2n === 1n));
  const rounded = up ? below + 1n : below;
  return n < 0n ? -rounded : rounded;
}
