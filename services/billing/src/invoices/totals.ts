import { Exact } from '@switchboard/kit/money';
import { lineNetOf } from '../rating/rating.js';

/** Charges that make one line: those of one period, service, access type and price. */
export interface LineGroup {
  /** When the period of its legs begins. */
  readonly periodStartsAt: Date;
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  /** Of a minute, in units of the currency. */
  readonly unitPrice: string;
  readonly callCount: number;
  /** After increments. */
  readonly billedSeconds: bigint;
}

export interface Line extends LineGroup {
  /** From 1. */
  readonly position: number;
  /** In minor units, rounded once. */
  readonly netMinor: bigint;
}

/** Sums in minor units. */
export interface Totals {
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly totalMinor: bigint;
}

/** The lines of an invoice in their order: by period, service, access type and price; each net is rounded once. */
export function linesOf(groups: readonly LineGroup[], currency: string): readonly Line[] {
  return groups.toSorted(compareGroups).map((group, index) => ({
    ...group,
    position: index + 1,
    netMinor: lineNetOf([group], currency),
  }));
}

/** Net, VAT and total: VAT is taken once on the summed net and rounded half-up (EN 16931 BR-CO-17). */
export function totalsOf(lineNets: readonly bigint[], vatPercent: string): Totals {
  const netMinor = lineNets.reduce((sum, net) => sum + net, 0n);
  const taxMinor = taxOn(netMinor, vatPercent);
  return { netMinor, taxMinor, totalMinor: netMinor + taxMinor };
}

/** VAT on a net in minor units, ties away from zero. */
export function taxOn(netMinor: bigint, vatPercent: string): bigint {
  return BigInt(new Exact(netMinor.toString()).times(vatPercent).div(100).toFixed(0));
}

function compareGroups(one: LineGroup, other: LineGroup): number {
  return (
    one.periodStartsAt.getTime() - other.periodStartsAt.getTime() ||
    compareText(one.serviceCode, other.serviceCode) ||
    compareText(one.accessTypeCode, other.accessTypeCode) ||
    new Exact(one.unitPrice).comparedTo(other.unitPrice)
  );
}

function compareText(one: string, other: string): number {
  // By code units and not by a locale, whose order is another on another machine.
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
