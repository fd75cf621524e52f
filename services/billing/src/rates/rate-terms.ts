export type PriceModel = 'FLAT' | 'GRADUATED' | 'VOLUME' | 'PACKAGE' | 'PERCENTAGE';

/** What of the usage a rate prices. */
export type RatePart = 'BRIDGING' | 'TRANSPORT' | 'CONFERENCE' | 'ADD_ON';

/** What is counted. */
export type RateUnit = 'MINUTE' | 'CONFERENCE' | 'PIECE';

/** A weekday, or a day that is a holiday and no weekday then. */
export type Day = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY' | 'HOLIDAY';

/** How an allowance shrinks when its rate does not hold on the whole period. */
export type AllowanceProration = 'NONE' | 'DAYS' | 'FIXED_30';

export type RoundingPoint = 'PER_LINE' | 'PER_CALL';

/** Where ties go: away from zero, or to the even neighbour. */
export type RoundingMode = 'HALF_UP' | 'HALF_EVEN';

/** A term of the contract: where an amount is rounded to the currency's minor unit, once, and how. */
export interface Rounding {
  readonly point: RoundingPoint;
  readonly mode: RoundingMode;
}

/** What list rates round by. */
export const LIST_ROUNDING: Rounding = { point: 'PER_LINE', mode: 'HALF_UP' };

export interface PriceTier {
  /** The last minute (piece) that is still in the tier; null in the last tier. */
  readonly upTo: string | null;
  readonly unitPrice: string;
}

/** A part of the day with a price of its own, in the rate's time zone. */
export interface TimeBand {
  readonly name: string;
  readonly days: readonly Day[];
  /** `HH:MM`, inclusive. */
  readonly from: string;
  /** `HH:MM` up to `24:00`, exclusive. */
  readonly to: string;
  readonly unitPrice: string;
}

/** What a rate says; prices and numbers that may have decimals are text in plain digits. */
export interface RateTerms {
  readonly part: RatePart;
  readonly unit: RateUnit;
  readonly priceModel: PriceModel;
  /** Of a minute (piece), of a whole package, or the first tier's; `0` for a percentage. */
  readonly unitPrice: string;
  /** Lowest first; none but for GRADUATED and VOLUME. */
  readonly tiers: readonly PriceTier[];
  /** Minutes (pieces) in a package. */
  readonly packageSize: string | null;
  /** Of the sum of the same leg's other parts. */
  readonly percent: string | null;
  readonly initialSeconds: number;
  readonly nextSeconds: number;
  /** Per leg, in units of the currency, as are minimum and maximum. */
  readonly setUpFee: string;
  readonly minimum: string;
  readonly maximum: string | null;
  /** 0 to 100. */
  readonly discountPercent: string;
  /** FLAT only; the first that matches prices. */
  readonly timeBands: readonly TimeBand[];
  /** `YYYY-MM-DD`, in the rate's time zone. */
  readonly holidays: readonly string[];
  /** Free minutes (pieces) in a billing period. */
  readonly allowanceMinutes: string;
  readonly allowanceProration: AllowanceProration;
}

/** Which usage a rate is for; null fits all. */
export interface RateKey {
  readonly serviceCode: string;
  readonly accessTypeCode: string | null;
  /** Digits with which the leg's number begins. */
  readonly prefix: string | null;
  readonly countryCode: string | null;
}
