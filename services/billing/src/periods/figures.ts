import { Exact } from '@switchboard/kit/money';
import type { AccountRow } from '../accounts/queries.js';
import type { RoundingMode } from '../rates/rate-terms.js';
import { netOfSixtieths } from '../rating/rating.js';
import type { Period } from './period.js';

/** A period of an account, looked at at one instant. */
export interface AccountPeriod {
  readonly account: AccountRow;
  readonly period: Period;
  /** The one instant of all figures of a request. */
  readonly asOf: Date;
}

/** Usage of one service through one access type. */
export interface Usage {
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly billedSeconds: bigint;
  /** Pieces, of what is sold by the piece. */
  readonly quantity: bigint;
  /** Conferences with at least one such leg. */
  readonly conferenceCount: number;
  readonly netMinor: bigint;
  readonly currency: string;
}

/** A period's sum of what will be one invoice line. */
export interface LineTotal {
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly roundingMode: RoundingMode;
  readonly billedSeconds: bigint;
  readonly quantity: bigint;
  /** Exact; and of it, what issued invoices demand. */
  readonly amountSixtieths: string;
  readonly invoicedSixtieths: string;
}

export interface ConferenceCount {
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly conferenceCount: number;
}

/**
 * Usage lines by service and access type. What will be a line of an invoice is rounded once, as the line is, so
 * that both agree to the cent.
 */
export function usageOf(
  totals: readonly LineTotal[],
  conferenceCounts: readonly ConferenceCount[],
  currency: string,
): readonly Usage[] {
  const usage = new Map<string, Usage>();
  for (const { serviceCode, accessTypeCode, roundingMode, billedSeconds, quantity, amountSixtieths } of totals) {
    const before = usage.get(placeOf({ serviceCode, accessTypeCode }));
    usage.set(placeOf({ serviceCode, accessTypeCode }), {
      serviceCode,
      accessTypeCode,
      currency,
      billedSeconds: (before?.billedSeconds ?? 0n) + billedSeconds,
      quantity: (before?.quantity ?? 0n) + quantity,
      // Rounded per line and then added: rounding the sum could be a cent off the invoice.
      netMinor: (before?.netMinor ?? 0n) + netOfSixtieths(amountSixtieths, currency, roundingMode),
      conferenceCount: 0,
    });
  }
  const counts = new Map(conferenceCounts.map((row) => [placeOf(row), row.conferenceCount]));
  return [...usage]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([place, line]) => ({ ...line, conferenceCount: counts.get(place) ?? 0 }));
}

/** Net in minor units of a period's charges so far. */
export function netOf(totals: readonly LineTotal[], currency: string): bigint {
  return totals.reduce((net, total) => net + netOfSixtieths(total.amountSixtieths, currency, total.roundingMode), 0n);
}

/** Nets in minor units of what is on no issued invoice, as an invoice's lines would have them. */
export function unbilledLines(totals: readonly LineTotal[], currency: string) {
  return totals.map(({ serviceCode, roundingMode, amountSixtieths, invoicedSixtieths }) => {
    const unbilled = new Exact(amountSixtieths).minus(invoicedSixtieths).toFixed();
    return { serviceCode, amountMinor: netOfSixtieths(unbilled, currency, roundingMode) };
  });
}

function placeOf({ serviceCode, accessTypeCode }: Pick<Usage, 'serviceCode' | 'accessTypeCode'>): string {
  return JSON.stringify([serviceCode, accessTypeCode]);
}
