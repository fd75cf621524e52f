import { Exact } from '@switchboard/kit/money';

/** A part of an amount: exactly its due, and the size by which the remainder's cents are given out. */
export interface Due {
  readonly exact: Exact;
  readonly sizeMinor: bigint;
}

/**
 * Splits an amount into whole minor units that sum to it: each part's due without its fraction, and the cents that
 * then remain one by one to the largest parts of the remainder's sign, of equals to the first.
 * @param amountMinor the sum of the dues, rounded.
 */
export function splitMinor(amountMinor: bigint, dues: readonly Due[]): readonly bigint[] {
  const parts = dues.map(({ exact }) => BigInt(exact.truncated().toFixed(0)));
  const remainder = parts.reduce((rest, part) => rest - part, amountMinor);
  const cent = remainder < 0n ? -1n : 1n;
  const largestFirst = dues
    .map(({ exact, sizeMinor }, index) => ({ exact, size: sizeMinor < 0n ? -sizeMinor : sizeMinor, index }))
    // A part that is due nothing gets no cent, nor does one of the other sign.
    .filter(({ exact }) => exact.times(cent.toString()).gt(0))
    .toSorted((one, other) => compareSizes(other.size, one.size) || one.index - other.index);
  const lucky = new Set(largestFirst.slice(0, Number(remainder * cent)).map(({ index }) => index));
  return parts.map((part, index) => (lucky.has(index) ? part + cent : part));
}

/** Splits an amount in proportion to sizes that are not below zero, of which one is more. */
export function splitInProportion(amountMinor: bigint, sizes: readonly bigint[]): readonly bigint[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0n).toString();
  return splitMinor(
    amountMinor,
    sizes.map((sizeMinor) => ({
      exact: new Exact(amountMinor.toString()).times(sizeMinor.toString()).div(whole),
      sizeMinor,
    })),
  );
}

function compareSizes(one: bigint, other: bigint): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
