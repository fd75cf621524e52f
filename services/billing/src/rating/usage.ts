import type { Period } from '../periods/period.js';
import type { PricedUsage } from '../rates/rate-choice.js';
import type { PriceModel, RatePart, RateUnit, Rounding } from '../rates/rate-terms.js';

/** What is priced: a leg, a conference as a whole, or an add-on. */
export interface Usage extends PricedUsage {
  readonly kind: 'LEG' | 'CONFERENCE' | 'ADD_ON';
  /** Of usages that began at once the lesser comes first. */
  readonly callRecordId: string;
  readonly leftAt: Date;
  /** What was not answered costs nothing. */
  readonly answered: boolean;
  /** Pieces, for rates by the conference or piece; 0 for legs. */
  readonly quantity: number;
}

/**
 * What a counter says before a usage. Counters, tiers, packages and allowances of pieces count a piece as 60 s.
 * A counter belongs to one account and billing period.
 */
export interface CounterState {
  /** Billed before, free ones included. */
  readonly usedSeconds: bigint | number;
  /** Charged before: billed less free. */
  readonly chargedSeconds: bigint | number;
  /** Charged in the whole period, this usage and later ones included; VOLUME alone reads it. */
  readonly totalChargedSeconds: bigint | number;
}

export interface PricingContext {
  /** The account's, as are period and time zone. */
  readonly currency: string;
  readonly period: Period;
  /** In which the period's days are counted. */
  readonly timeZone: string;
}

/** Charged seconds (of pieces: 60 each) at one price. */
export interface Segment {
  /** The time band, `standard`, `tier 1`, or `package`. */
  readonly label: string;
  readonly seconds: number;
  /** Of a minute or piece, or of a package. */
  readonly unitPrice: string;
  /** Packages that were begun. */
  readonly packages?: number;
}

/** How a part of a usage was priced. JSON-able; amounts are exact, in sixtieths of the currency's unit, plain digits. */
export interface ChargedPart {
  readonly part: RatePart;
  readonly rateId: string;
  readonly source: 'contract' | 'list';
  readonly version: number;
  readonly unit: RateUnit;
  readonly priceModel: PriceModel;
  readonly initialSeconds: number;
  readonly nextSeconds: number;
  /** Null when it neither reads nor moves a counter. */
  readonly counterKey: string | null;
  /** 0 for pieces. */
  readonly billedSeconds: number;
  /** Of the allowance; a piece is 60. */
  readonly freeSeconds: number;
  /** Pieces; 0 for seconds. */
  readonly quantity: number;
  readonly segments: readonly Segment[];
  /** PERCENTAGE: of which amount how many percent; null else. */
  readonly percentage: { readonly percent: string; readonly of: string } | null;
  /** By the price model alone. */
  readonly usage: string;
  /** Usage after minimum and maximum. */
  readonly bounded: string;
  /** Bounded usage and set-up fee less the discount. */
  readonly amount: string;
  readonly minimumApplied: boolean;
  readonly maximumApplied: boolean;
  /** In units of the currency. */
  readonly setUpFee: string;
  readonly discountPercent: string;
}

/** How a usage was priced, whole. */
export interface UsageCharge {
  readonly answered: boolean;
  /** BRIDGING before TRANSPORT. */
  readonly parts: readonly ChargedPart[];
  readonly currency: string;
  readonly rawSeconds: number;
  /** Of the first part. */
  readonly billedSeconds: number;
  readonly quantity: number;
  /** Sum of the parts; rounded to the minor unit where the rounding point is PER_CALL. */
  readonly amountSixtieths: string;
  /** Of the first part's contract. */
  readonly rounding: Rounding;
  /** The one price of a minute or piece, when there is just one. */
  readonly unitPrice: string | null;
  /** A UUID that is the same for the same rates of the same parts: the rate version of an invoice line's key. */
  readonly rateKey: string;
}
