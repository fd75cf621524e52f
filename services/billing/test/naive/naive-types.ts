/** What goes into the naive rater and comes out of it: plain data, of which nothing is the product's. */
export type Part = 'BRIDGING' | 'TRANSPORT' | 'CONFERENCE' | 'ADD_ON';
export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';
export type PriceModel = 'FLAT' | 'GRADUATED' | 'VOLUME' | 'PACKAGE' | 'PERCENTAGE';

export interface TimeBand {
  readonly name: string;
  readonly days: readonly (Weekday | 'HOLIDAY')[];
  readonly from: string;
  readonly to: string;
  readonly unitPrice: string;
}

export interface Tier {
  readonly upTo: string | null;
  readonly unitPrice: string;
}

export interface NaiveTerms {
  readonly part: Part;
  readonly unit: 'MINUTE' | 'CONFERENCE' | 'PIECE';
  readonly priceModel: PriceModel;
  readonly unitPrice: string;
  readonly tiers: readonly Tier[];
  readonly packageSize: string | null;
  readonly percent: string | null;
  readonly initialSeconds: number;
  readonly nextSeconds: number;
  readonly setUpFee: string;
  readonly minimum: string;
  readonly maximum: string | null;
  readonly discountPercent: string;
  readonly timeBands: readonly TimeBand[];
  readonly holidays: readonly string[];
  readonly allowanceMinutes: string;
  readonly allowanceProration: 'NONE' | 'DAYS' | 'FIXED_30';
}

export interface NaiveKey {
  readonly serviceCode: string;
  readonly accessTypeCode: string | null;
  readonly prefix: string | null;
  readonly countryCode: string | null;
}

export interface Rounding {
  readonly point: 'PER_LINE' | 'PER_CALL';
  readonly mode: 'HALF_UP' | 'HALF_EVEN';
}

export interface NaiveRate {
  readonly source: 'CONTRACT' | 'LIST';
  readonly id: string;
  readonly version: number;
  readonly key: NaiveKey;
  readonly terms: NaiveTerms;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The contract's own days; none for a list rate. */
  readonly within: { readonly from: string; readonly to: string | null } | null;
  readonly timeZone: string;
  readonly currency: string;
  readonly rounding: Rounding | null;
}

export interface InvoicedPart {
  readonly part: Part;
  readonly rateId: string;
  readonly key: NaiveKey;
  /** Whether the rate was one that counts. */
  readonly counts: boolean;
  readonly billedSeconds: number;
  readonly freeSeconds: number;
  readonly amount: string;
}

export interface NaiveLegRecord {
  readonly callRecordId: string;
  readonly kind: 'LEG' | 'CONFERENCE' | 'ADD_ON';
  readonly serviceCode: string;
  readonly accessTypeCode: string | null;
  readonly countryCode: string | null;
  readonly remoteNumber: string | null;
  readonly joinedAt: string;
  readonly leftAt: string;
  readonly answered: boolean;
  /** Pieces or conferences, whole. */
  readonly quantity: number;
  readonly invoiced?: { readonly parts: readonly InvoicedPart[]; readonly amount: string };
}

export interface NaiveAccount {
  readonly currency: string;
  readonly timeZone: string;
  readonly cycle: 'CALENDAR' | 'ANNIVERSARY';
  readonly anchorDay: number;
}

export interface NaiveInput {
  readonly account: NaiveAccount;
  readonly services: readonly { readonly code: string; readonly parts: readonly Part[] }[];
  readonly rates: readonly NaiveRate[];
  readonly legs: readonly NaiveLegRecord[];
}

export type WaitReason = 'RATE_MISSING' | 'RATE_CURRENCY_DIFFERS';

/** Amounts are reduced fractions as text, `2958500/60000` as `5917/120000`. */
export interface NaivePart {
  readonly part: Part;
  readonly rateId: string;
  readonly billedSeconds: number;
  readonly freeSeconds: number;
  readonly amount: string;
}

export interface NaiveLeg {
  readonly callRecordId: string;
  readonly periodStart: string;
  readonly waits: WaitReason | null;
  readonly parts: readonly NaivePart[];
  readonly amount: string;
}

export interface NaiveLine {
  readonly periodStart: string;
  readonly serviceCode: string;
  readonly accessTypeCode: string | null;
  readonly countryCode: string | null;
  readonly rateIds: readonly string[];
  readonly netMinor: bigint;
}

/** Legs by call record id; lines of what is not invoiced, by their key. */
export interface NaiveResult {
  readonly legs: readonly NaiveLeg[];
  readonly lines: readonly NaiveLine[];
}
