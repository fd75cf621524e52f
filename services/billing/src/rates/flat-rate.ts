import { dayOf } from '../periods/period.js';
import type { Increments } from '../rating/rating.js';
import type { Days } from './rate-choice.js';

/** The first kind of rate, without models; goes when calls are priced with `Rate`. */
export interface FlatRate extends Days {
  readonly source: 'contract' | 'list';
  readonly id: string;
  /** Of equals the newest holds. */
  readonly version: number;
  readonly serviceCode: string;
  /** Null prices every access type. */
  readonly accessTypeCode: string | null;
  /** Null prices every country. */
  readonly countryCode: string | null;
  /** Of a minute, in units of the currency; exact. */
  readonly unitPrice: string;
  readonly currency: string;
  readonly increments: Increments;
  /** In which the days of `validFrom` and `validTo` begin. */
  readonly timeZone: string;
  /** Days outside of which it does not hold, though its own are wider: those of its contract. */
  readonly within?: Days;
}

/** What of a leg decides its rate. */
export interface PricedLeg {
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly countryCode: string;
  readonly joinedAt: Date;
}

/**
 * The rate that holds for a leg when it begins, or undefined when none does. A contract rate beats the list; then the
 * one that names the access type, then the one that names the country; of equals the one valid from the
 * latest day, then the newest version, then the later id: one order, no ties.
 */
export function chooseRate(leg: PricedLeg, rates: readonly FlatRate[]): FlatRate | undefined {
  return rates.filter((rate) => holds(rate, leg)).toSorted(byWeight)[0];
}

function holds(rate: FlatRate, { serviceCode, accessTypeCode, countryCode, joinedAt }: PricedLeg): boolean {
  if (rate.serviceCode !== serviceCode) return false;
  if (rate.accessTypeCode !== null && rate.accessTypeCode !== accessTypeCode) return false;
  if (rate.countryCode !== null && rate.countryCode !== countryCode) return false;
  // Days are those of the rate's own calendar, whatever the account's zone.
  const day = dayOf(joinedAt, rate.timeZone);
  return includes(rate, day) && (rate.within === undefined || includes(rate.within, day));
}

function includes({ validFrom, validTo }: Days, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

function byWeight(one: FlatRate, other: FlatRate): number {
  return (
    // The heaviest first: what a customer agreed to, then what speaks of this leg most closely.
    first(one.source === 'contract', other.source === 'contract') ||
    first(one.accessTypeCode !== null, other.accessTypeCode !== null) ||
    first(one.countryCode !== null, other.countryCode !== null) ||
    // Versions count within one rate and say nothing between contracts, whose newest begins the latest.
    later(one.validFrom, other.validFrom) ||
    other.version - one.version ||
    later(one.id, other.id)
  );
}

function first(one: boolean, other: boolean): number {
  return Number(other) - Number(one);
}

function later(one: string, other: string): number {
  if (one === other) return 0;
  return one > other ? -1 : 1;
}
