import { dayOf } from '../periods/period.js';
import type { RateKey, RatePart, RateTerms, Rounding } from './rate-terms.js';

/** A half-open range of days. */
export interface Days {
  /** The first day. */
  readonly validFrom: string;
  /** The day after the last one; null for ever. */
  readonly validTo: string | null;
}

/** A price as it was known when it was read: one immutable version of it. What is computed from one is kept with the object. */
export interface Rate extends Days, RateKey {
  readonly source: 'contract' | 'list';
  readonly id: string;
  /** Of equals the newest holds. */
  readonly version: number;
  readonly currency: string;
  /** In which its days begin, and its time bands. */
  readonly timeZone: string;
  readonly terms: RateTerms;
  /** Days outside of which it does not hold, though its own are wider: those of its contract. */
  readonly within?: Days;
  /** Its contract's. */
  readonly rounding: Rounding;
}

/** What of a usage decides its rates. */
export interface PricedUsage {
  readonly serviceCode: string;
  /** Null where the usage has none, such as a fee per conference: then only rates for all of them fit. */
  readonly accessTypeCode: string | null;
  readonly countryCode: string | null;
  readonly remoteNumber: string | null;
  readonly joinedAt: Date;
  /** What of it is priced: what the catalogue says that its service has. */
  readonly parts: readonly RatePart[];
}

/**
 * The rate that holds for each of the usage's parts when it begins, or undefined where none does, in the order of the
 * parts. A contract rate beats the list; then the one that names the access type, then the longer prefix, then the
 * one that names the country; of equals the one valid from the latest day, then the newest version, then the later
 * id: one order, no ties.
 */
export function chooseRates(usage: PricedUsage, rates: readonly Rate[]): readonly (Rate | undefined)[] {
  const number = usage.remoteNumber?.replaceAll(/[^0-9]/g, '') ?? '';
  const chosen: (Rate | undefined)[] = usage.parts.map(() => undefined);
  for (const rate of rates) {
    const at = usage.parts.indexOf(rate.terms.part);
    if (at < 0) continue;
    const best = chosen[at];
    // The day is asked for last: it is what takes time.
    if (fits(rate, usage, number) && (!best || outweighs(rate, best)) && holds(rate, usage.joinedAt)) chosen[at] = rate;
  }
  return chosen;
}

function fits(rate: Rate, { serviceCode, accessTypeCode, countryCode }: PricedUsage, number: string): boolean {
  return (
    rate.serviceCode === serviceCode &&
    (rate.accessTypeCode === null || rate.accessTypeCode === accessTypeCode) &&
    (rate.countryCode === null || rate.countryCode === countryCode) &&
    (rate.prefix === null || number.startsWith(rate.prefix))
  );
}

function holds(rate: Rate, joinedAt: Date): boolean {
  // Days are those of the rate's own calendar, whatever the account's zone.
  const day = dayOf(joinedAt, rate.timeZone);
  return includes(rate, day) && (rate.within === undefined || includes(rate.within, day));
}

function includes({ validFrom, validTo }: Days, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

function outweighs(one: Rate, other: Rate): boolean {
  // The heaviest first: what a customer agreed to, then what speaks of this leg most closely.
  const weight =
    Number(one.source === 'contract') - Number(other.source === 'contract') ||
    Number(one.accessTypeCode !== null) - Number(other.accessTypeCode !== null) ||
    (one.prefix?.length ?? 0) - (other.prefix?.length ?? 0) ||
    Number(one.countryCode !== null) - Number(other.countryCode !== null) ||
    // Versions count within one rate and say nothing between contracts, whose newest begins the latest.
    compare(one.validFrom, other.validFrom) ||
    one.version - other.version ||
    compare(one.id, other.id);
  return weight > 0;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one > other ? 1 : -1;
}
