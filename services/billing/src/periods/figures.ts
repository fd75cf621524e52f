import type { AccountRow } from '../accounts/queries.js';
import { lineNetOf } from '../rating/rating.js';
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
  /** Conferences with at least one such leg. */
  readonly conferenceCount: number;
  readonly netMinor: bigint;
  readonly currency: string;
}

/** A period's sum at one price. */
export interface PriceTotal {
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly unitPrice: string;
  readonly billedSeconds: bigint;
  /** Of those, what issued invoices demand. */
  readonly invoicedSeconds: bigint;
}

export interface ConferenceCount {
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly conferenceCount: number;
}

/**
 * Usage lines by service and access type. Each price's share is rounded once, as the invoice's line for it will be, so
 * that both agree to the cent.
 */
export function usageOf(
  totals: readonly PriceTotal[],
  conferenceCounts: readonly ConferenceCount[],
  currency: string,
): readonly Usage[] {
  const usage = new Map<string, Usage>();
  for (const { serviceCode, accessTypeCode, unitPrice, billedSeconds } of totals) {
    const before = usage.get(placeOf({ serviceCode, accessTypeCode }));
    usage.set(placeOf({ serviceCode, accessTypeCode }), {
      serviceCode,
      accessTypeCode,
      currency,
      billedSeconds: (before?.billedSeconds ?? 0n) + billedSeconds,
      // Rounded per price and then added: rounding the sum could be a cent off the invoice.
      netMinor: (before?.netMinor ?? 0n) + lineNetOf([{ unitPrice, billedSeconds }], currency),
      conferenceCount: 0,
    });
  }
  const counts = new Map(conferenceCounts.map((row) => [placeOf(row), row.conferenceCount]));
  return [...usage]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([place, line]) => ({ ...line, conferenceCount: counts.get(place) ?? 0 }));
}

/** Net in minor units of a period's charges so far. */
export function netOf(totals: readonly PriceTotal[], currency: string): bigint {
  return totals.reduce((net, total) => net + lineNetOf([total], currency), 0n);
}

/** Net in minor units of what is on no issued invoice, as an invoice's lines would have it. */
export function unbilledOf(totals: readonly PriceTotal[], currency: string): bigint {
  return totals.reduce((net, { unitPrice, billedSeconds, invoicedSeconds }) => {
    return net + lineNetOf([{ unitPrice, billedSeconds: billedSeconds - invoicedSeconds }], currency);
  }, 0n);
}

function placeOf({ serviceCode, accessTypeCode }: Pick<Usage, 'serviceCode' | 'accessTypeCode'>): string {
  return JSON.stringify([serviceCode, accessTypeCode]);
}
