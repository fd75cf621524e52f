import { Exact, toMinor } from '@switchboard/kit/money';
import { type Due, splitInProportion, splitMinor } from './split.js';
import { groupByVat, sumOf, type Vat } from './tax.js';

/** A line as allowances see it. */
export interface AllowableLine {
  readonly position: number;
  readonly netMinor: bigint;
  readonly vat: Vat;
  /** Whether the contract's discount is taken off it: not off a shortfall, which is due in full. */
  readonly isDiscounted: boolean;
}

/** An amount to take off an invoice before tax: a coupon's, or what is above a maximum commitment. */
export interface AmountOff {
  readonly kind: 'COUPON' | 'MAXIMUM';
  /** By which people know it, such as the coupon's. */
  readonly code: string;
  /** In minor units, not below zero; what the invoice does not bear is not used. */
  readonly amountMinor: bigint;
}

export interface AllowanceTerms {
  /** The contract's, such as `10`; `0` for none. */
  readonly discountPercent: string;
  /** Taken off after the discount, one after another. */
  readonly amountsOff: readonly AmountOff[];
}

/** A document-level allowance (EN 16931 BG-20) of one VAT category. */
export interface Allowance {
  readonly kind: 'DISCOUNT' | AmountOff['kind'];
  readonly code: string | null;
  readonly vat: Vat;
  /** For a discount: of which sum of lines it is how much; else null. */
  readonly percent: string | null;
  readonly baseMinor: bigint | null;
  readonly amountMinor: bigint;
  /** The amount as it falls on the lines; lines on which nothing falls are left out. */
  readonly shares: readonly LineShare[];
}

export interface LineShare {
  readonly position: number;
  readonly amountMinor: bigint;
}

/**
 * The allowances of an invoice: the discount once per VAT category on its summed lines, then each amount over the
 * categories and within them over the lines, in proportion to what is left of them.
 */
export function allowancesOf(lines: readonly AllowableLine[], terms: AllowanceTerms): readonly Allowance[] {
  const allowances = discountsOf(lines, terms.discountPercent);
  return terms.amountsOff.reduce((made, off) => made.concat(takeOff(lines, made, off)), allowances);
}

/** What an invoice falls short of a minimum net per period: a line of its own; zero when it is reached. */
export function shortfallOf(netMinor: bigint, minimum: string | null, currency: string): bigint {
  if (minimum === null) return 0n;
  return atLeastZero(toMinor(new Exact(minimum), currency) - netMinor);
}

/** What an invoice is above a maximum net per period: an amount off; zero when it is within. */
export function excessOf(netMinor: bigint, maximum: string | null, currency: string): bigint {
  if (maximum === null) return 0n;
  return atLeastZero(netMinor - toMinor(new Exact(maximum), currency));
}

/** What of each line, by position, the allowances take. */
export function allowanceByLine(allowances: readonly Pick<Allowance, 'shares'>[]): ReadonlyMap<number, bigint> {
  const taken = new Map<number, bigint>();
  for (const { position, amountMinor } of allowances.flatMap(({ shares }) => shares)) {
    taken.set(position, (taken.get(position) ?? 0n) + amountMinor);
  }
  return taken;
}

function discountsOf(lines: readonly AllowableLine[], percent: string): readonly Allowance[] {
  if (new Exact(percent).isZero()) return [];
  const discounted = lines.filter(({ isDiscounted }) => isDiscounted);
  return [...groupByVat(discounted).values()].flatMap((group) => {
    const baseMinor = sumOf(group.map(({ netMinor }) => netMinor));
    const dues = group.map(({ netMinor }) => ({ exact: shareOf(netMinor, percent), sizeMinor: netMinor }));
    const amountMinor = BigInt(shareOf(baseMinor, percent).toFixed(0));
    const shares = sharesOf(group, splitMinor(amountMinor, dues satisfies readonly Due[]));
    return allowance(group, { kind: 'DISCOUNT', code: null, percent, baseMinor, amountMinor, shares });
  });
}

function takeOff(lines: readonly AllowableLine[], made: readonly Allowance[], off: AmountOff): readonly Allowance[] {
  const taken = allowanceByLine(made);
  const groups = [...groupByVat(lines).values()].map((group) => ({
    group,
    lefts: group.map(({ position, netMinor }) => netMinor - (taken.get(position) ?? 0n)),
  }));
  const bearable = groups.map(({ lefts }) => atLeastZero(sumOf(lefts)));
  const usedMinor = least(off.amountMinor, sumOf(bearable));
  if (usedMinor <= 0n) return [];
  const amounts = splitInProportion(usedMinor, bearable);
  return groups.flatMap(({ group, lefts }, index) => {
    const amountMinor = amounts[index] ?? 0n;
    if (amountMinor === 0n) return [];
    const shares = sharesOf(group, splitInProportion(amountMinor, lefts.map(atLeastZero)));
    return allowance(group, { ...off, percent: null, baseMinor: null, amountMinor, shares });
  });
}

function allowance(group: readonly AllowableLine[], made: Omit<Allowance, 'vat'>): readonly Allowance[] {
  const vat = group[0]?.vat;
  // Where nothing comes off in all, nothing comes off a line either.
  return vat && made.amountMinor !== 0n ? [{ ...made, vat }] : [];
}

function sharesOf(group: readonly AllowableLine[], amounts: readonly bigint[]): readonly LineShare[] {
  return group
    .map(({ position }, index) => ({ position, amountMinor: amounts[index] ?? 0n }))
    .filter(({ amountMinor }) => amountMinor !== 0n);
}

function shareOf(minor: bigint, percent: string): Exact {
  return new Exact(minor.toString()).times(percent).div(100);
}

function atLeastZero(minor: bigint): bigint {
  return minor > 0n ? minor : 0n;
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
