import type { Rate } from '../rates/rate-choice.js';
import { type Decimal, minus, parse, print, times, timesWhole, wholeSecondsOf } from './decimal.js';
import { type BandPlan, planBands } from './time-bands.js';

/** A price, and the one way to write it. */
export interface Price {
  readonly value: Decimal;
  readonly text: string;
}

export interface PreparedTier {
  /** The last second that is still in it. */
  readonly upTo: number;
  readonly price: Price;
}

/** A rate's numbers, read once. */
export interface PreparedRate {
  readonly counterKey: string | null;
  readonly price: Price;
  readonly tiers: readonly PreparedTier[];
  readonly packageSize: Decimal | null;
  /** PERCENTAGE: as a share, 0.1 for 10 %; null for all other models. */
  readonly percent: Decimal | null;
  /** In sixtieths of the currency's unit, as are minimum and maximum. */
  readonly setUpFee: Decimal;
  readonly minimum: Decimal;
  readonly maximum: Decimal | null;
  /** What the discount leaves, as a share; null when there is none. */
  readonly kept: Decimal | null;
  readonly bands: BandPlan | null;
  readonly bandPrices: readonly Price[];
}

const ONE: Decimal = { digits: 1n, scale: 0 };
const HUNDREDTH: Decimal = { digits: 1n, scale: 2 };

const prepared = new WeakMap<Rate, PreparedRate>();

/** Reads the rate's numbers; the same object is read once. */
export function prepareRate(rate: Rate): PreparedRate {
  const known = prepared.get(rate);
  if (known) return known;
  const fresh = read(rate);
  prepared.set(rate, fresh);
  return fresh;
}

function read(rate: Rate): PreparedRate {
  const { terms } = rate;
  const discount = times(parse(terms.discountPercent), HUNDREDTH);
  return {
    counterKey: counts(rate) ? keyOf(rate) : null,
    price: priceOf(terms.unitPrice),
    tiers: tiersOf(rate),
    packageSize: terms.packageSize === null ? null : parse(terms.packageSize),
    percent: terms.priceModel === 'PERCENTAGE' ? times(parse(terms.percent ?? '0'), HUNDREDTH) : null,
    setUpFee: sixtieths(terms.setUpFee),
    minimum: sixtieths(terms.minimum),
    maximum: terms.maximum === null ? null : sixtieths(terms.maximum),
    kept: discount.digits === 0n ? null : minus(ONE, discount),
    bands: terms.timeBands.length === 0 ? null : planBands(terms),
    bandPrices: terms.timeBands.map(({ unitPrice }) => priceOf(unitPrice)),
  };
}

function tiersOf({ id, terms }: Rate): readonly PreparedTier[] {
  if (terms.priceModel !== 'GRADUATED' && terms.priceModel !== 'VOLUME') return [];
  // Seconds beyond the last tier would go without a price.
  if (terms.tiers.at(-1)?.upTo !== null) throw new RangeError(`the last tier of rate ${id} ends`);
  return terms.tiers.map(({ upTo, unitPrice }) => ({
    upTo: upTo === null ? Number.POSITIVE_INFINITY : wholeSecondsOf(upTo),
    price: priceOf(unitPrice),
  }));
}

function counts({ terms }: Rate): boolean {
  const { priceModel, allowanceMinutes } = terms;
  return ['GRADUATED', 'VOLUME', 'PACKAGE'].includes(priceModel) || parse(allowanceMinutes).digits > 0n;
}

/** By key and part, not by rate: the counter goes on when a newer version or another contract has the same key. */
function keyOf({ serviceCode, accessTypeCode, prefix, countryCode, terms }: Rate): string {
  // No code is empty, so that empty is null.
  const codes = [serviceCode, terms.part, accessTypeCode ?? '', prefix ?? '', countryCode ?? ''];
  return codes.map(encodeURIComponent).join(':');
}

function priceOf(text: string): Price {
  const value = parse(text);
  return { value, text: print(value) };
}

function sixtieths(amount: string): Decimal {
  return timesWhole(parse(amount), 60);
}
