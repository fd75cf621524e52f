import { Exact } from '@switchboard/kit/money';

// Here and not from the schema's generated types, which name the tables, which name these.
export const RATE_PARTS = ['BRIDGING', 'TRANSPORT', 'CONFERENCE', 'ADD_ON'] as const;
export const RATE_UNITS = ['MINUTE', 'CONFERENCE', 'PIECE'] as const;
export const PRICE_MODELS = ['FLAT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'PERCENTAGE'] as const;
export const ALLOWANCE_PRORATIONS = ['NONE', 'DAYS', 'FIXED_30'] as const;
export const RATE_DAYS = [
  ...(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const),
  ...(['SATURDAY', 'SUNDAY', 'HOLIDAY'] as const),
] as const;

export type RateDay = (typeof RATE_DAYS)[number];

/** What of a customer's usage a rate prices; null means all. */
export interface RateKey {
  readonly serviceCode: string;
  readonly accessTypeCode: string | null;
  /** Beginning of the numbers, digits only. */
  readonly prefix: string | null;
  readonly countryCode: string | null;
}

export interface PriceTier {
  /** In units, inclusive; null in the last one. */
  readonly upTo: string | null;
  readonly unitPrice: string;
}

export interface TimeBand {
  readonly name: string;
  readonly days: readonly RateDay[];
  /** `HH:MM`, inclusive. */
  readonly from: string;
  /** `HH:MM` up to `24:00`, exclusive. */
  readonly to: string;
  readonly unitPrice: string;
}

/** The terms that few rates have, as they are stored together; amounts and numbers are exact decimals as text. */
export interface FurtherTerms {
  readonly tiers: readonly PriceTier[];
  readonly packageSize: string | null;
  readonly percent: string | null;
  readonly setUpFee: string;
  readonly minimum: string;
  readonly maximum: string | null;
  readonly discountPercent: string;
  readonly timeBands: readonly TimeBand[];
  readonly holidays: readonly string[];
  readonly allowanceMinutes: string;
  readonly allowanceProration: (typeof ALLOWANCE_PRORATIONS)[number];
}

/** How a rate prices what its key names. */
export interface RateTerms extends FurtherTerms {
  readonly part: (typeof RATE_PARTS)[number];
  readonly unit: (typeof RATE_UNITS)[number];
  readonly priceModel: (typeof PRICE_MODELS)[number];
  readonly unitPrice: string;
  readonly initialSeconds: number;
  readonly nextSeconds: number;
}

/** What most rates price, and how. */
export const usualBasics = {
  part: 'BRIDGING',
  unit: 'MINUTE',
  priceModel: 'FLAT',
  initialSeconds: 60,
  nextSeconds: 60,
} as const;

/** The further terms of a rate that is nothing but a price. */
export const noFurtherTerms: FurtherTerms = {
  tiers: [],
  packageSize: null,
  percent: null,
  setUpFee: '0',
  minimum: '0',
  maximum: null,
  discountPercent: '0',
  timeBands: [],
  holidays: [],
  allowanceMinutes: '0',
  allowanceProration: 'NONE',
};

/**
 * Terms in the one form in which equal ones are equal as JSON: numbers without idle zeros, fields in one order,
 * whatever the caller or the database made of them. They must be sound.
 */
export function normalTerms(terms: RateTerms): RateTerms {
  const { part, unit, priceModel, unitPrice, initialSeconds, nextSeconds } = terms;
  return {
    ...{ part, unit, priceModel, unitPrice: plain(unitPrice), initialSeconds, nextSeconds },
    ...normalFurtherTerms(terms),
  };
}

function normalFurtherTerms(terms: FurtherTerms): FurtherTerms {
  return {
    tiers: terms.tiers.map(({ upTo, unitPrice }) => ({ upTo: plainOrNull(upTo), unitPrice: plain(unitPrice) })),
    packageSize: plainOrNull(terms.packageSize),
    percent: plainOrNull(terms.percent),
    setUpFee: plain(terms.setUpFee),
    minimum: plain(terms.minimum),
    maximum: plainOrNull(terms.maximum),
    discountPercent: plain(terms.discountPercent),
    timeBands: terms.timeBands.map(({ name, days, from, to, unitPrice }) => ({
      ...{ name, days: [...days], from, to },
      unitPrice: plain(unitPrice),
    })),
    holidays: [...terms.holidays].sort(),
    allowanceMinutes: plain(terms.allowanceMinutes),
    allowanceProration: terms.allowanceProration,
  };
}

function plain(number: string): string {
  return new Exact(number).toFixed();
}

function plainOrNull(number: string | null): string | null {
  return number === null ? null : plain(number);
}

/** Names of the terms in which two rates differ; none when they price alike. */
export function differingTerms(a: RateTerms, b: RateTerms): readonly (keyof RateTerms)[] {
  const names = Object.keys(a) as (keyof RateTerms)[];
  return names.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}

/** The unit price that a rate has when none is given: its first tier's, or none of its own. */
export function firstPrice({
  unitPrice,
  tiers,
  priceModel,
}: Pick<RateTerms, 'tiers' | 'priceModel'> & { readonly unitPrice: string | null }): string {
  return unitPrice ?? tiers[0]?.unitPrice ?? (priceModel === 'PERCENTAGE' ? '0' : '');
}
