import { Exact } from '@switchboard/kit/money';
import type { RoundingMode } from '../rates/rate-terms.js';
import { netOfSixtieths } from '../rating/rating.js';
import { type AllowableLine, type Allowance, type AllowanceTerms, allowancesOf } from './allowances.js';
import { sumOf, type TaxLine, taxesOf } from './tax.js';

/** Charges that make one line: those of one period, service, access type, country and set of rate versions. */
export interface LineGroup {
  /** When the period of its legs begins. */
  readonly periodStartsAt: Date;
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly countryCode: string;
  readonly rateKey: string;
  readonly roundingMode: RoundingMode;
  /** Of a minute, in units of the currency; null where several prices applied. */
  readonly unitPrice: string | null;
  readonly callCount: number;
  /** After increments. */
  readonly billedSeconds: bigint;
  /** Pieces, of what is sold by the piece. */
  readonly quantity: bigint;
  /** Exact sum of the charges, in sixtieths of a currency unit. */
  readonly amountSixtieths: string;
  /** The highest of sales' counts of rate changes that they were priced with. */
  readonly rateSetVersion: number;
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

/** The lines of an invoice in their order: by period, service, access type, country and price; each net is rounded once. */
export function linesOf(groups: readonly LineGroup[], currency: string): readonly Line[] {
  return groups.toSorted(compareGroups).map((group, index) => ({
    ...group,
    position: index + 1,
    netMinor: netOfSixtieths(group.amountSixtieths, currency, group.roundingMode),
  }));
}

/** What is taken off and asked for beside the lines. */
export interface InvoiceTerms extends AllowanceTerms {
  /** Paid before, in minor units (BT-113). */
  readonly prepaidMinor: bigint;
  /** What is payable is a multiple of so many minor units: `5n` in Switzerland's coins, `1n` otherwise. */
  readonly payableStepMinor: bigint;
}

/** All amounts of an invoice but its lines', in minor units (EN 16931 BG-22, BG-23). */
export interface InvoiceTotals extends Totals {
  readonly lineNetMinor: bigint;
  readonly allowanceMinor: bigint;
  readonly allowances: readonly Allowance[];
  readonly taxes: readonly TaxLine[];
  readonly prepaidMinor: bigint;
  /** What rounding to the step adds (BT-114). */
  readonly roundingMinor: bigint;
  readonly payableMinor: bigint;
}

/** Adds an invoice up: allowances come off each VAT category before its tax, which is taken once on what is left. */
export function invoiceTotalsOf(lines: readonly AllowableLine[], terms: InvoiceTerms): InvoiceTotals {
  const allowances = allowancesOf(lines, terms);
  const taxes = taxesOf([
    ...lines.map(({ vat, netMinor }) => ({ vat, amountMinor: netMinor })),
    ...allowances.map(({ vat, amountMinor }) => ({ vat, amountMinor: -amountMinor })),
  ]);
  const lineNetMinor = sumOf(lines.map(({ netMinor }) => netMinor));
  const allowanceMinor = sumOf(allowances.map(({ amountMinor }) => amountMinor));
  const netMinor = lineNetMinor - allowanceMinor;
  const taxMinor = sumOf(taxes.map((tax) => tax.taxMinor));
  const totalMinor = netMinor + taxMinor;
  const payableMinor = roundTo(totalMinor - terms.prepaidMinor, terms.payableStepMinor);
  const roundingMinor = payableMinor - (totalMinor - terms.prepaidMinor);
  const sums = { lineNetMinor, allowanceMinor, netMinor, taxMinor, totalMinor };
  return { ...sums, allowances, taxes, prepaidMinor: terms.prepaidMinor, roundingMinor, payableMinor };
}

/** The nearest multiple of the step, ties away from zero. */
function roundTo(minor: bigint, stepMinor: bigint): bigint {
  return BigInt(new Exact(minor.toString()).div(stepMinor.toString()).toFixed(0)) * stepMinor;
}

function compareGroups(one: LineGroup, other: LineGroup): number {
  return (
    one.periodStartsAt.getTime() - other.periodStartsAt.getTime() ||
    compareText(one.serviceCode, other.serviceCode) ||
    compareText(one.accessTypeCode, other.accessTypeCode) ||
    compareText(one.countryCode, other.countryCode) ||
    new Exact(one.unitPrice ?? '0').comparedTo(other.unitPrice ?? '0') ||
    compareText(one.rateKey, other.rateKey)
  );
}

function compareText(one: string, other: string): number {
  // By code units and not by a locale, whose order is another on another machine.
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
