import type { Rate } from '../rates/rate-choice.js';
import type { RatePart, Rounding } from '../rates/rate-terms.js';
import { chargePart, type PricedPart } from './charge-part.js';
import { type Decimal, fromMinorUnits, plus, print, toMinorUnits, ZERO } from './decimal.js';
import { prepareRate } from './prepared-rate.js';
import { rateKeyOf } from './rate-key.js';
import { rawSecondsOf } from './rating.js';
import type { ChargedPart, CounterState, PricingContext, Usage, UsageCharge } from './usage.js';

const PART_ORDER: readonly RatePart[] = ['BRIDGING', 'TRANSPORT', 'CONFERENCE', 'ADD_ON'];

/**
 * The counter that a part of the usage reads and moves, of those of its account and period; null when its rate does
 * not count, or when the usage was not answered.
 */
export function counterKeyOf(usage: Usage, rate: Rate): string | null {
  return usage.answered ? prepareRate(rate).counterKey : null;
}

/**
 * Prices a usage with the rates chosen for its parts, in the order of `usage.parts`. `counters` is asked once for each
 * part that counts.
 */
export function rateUsage(
  usage: Usage,
  chosen: readonly Rate[],
  counters: (key: string) => CounterState,
  context: PricingContext,
): UsageCharge {
  const [first, ...others] = inOrderOfParts(chosen);
  if (!first || chosen.length !== usage.parts.length) throw new Error(`a part without a rate: ${usage.callRecordId}`);
  const rates = [first, ...others];
  const priced = priceParts({ usage, rates, counters, context });
  const parts = priced.map(({ charged }) => charged);
  const total = priced.reduce((amount, part) => plus(amount, part.amount), ZERO);
  return {
    answered: usage.answered,
    parts,
    currency: context.currency,
    rawSeconds: Math.max(0, rawSecondsOf(usage.joinedAt, usage.leftAt)),
    billedSeconds: parts[0]?.billedSeconds ?? 0,
    quantity: parts[0]?.quantity ?? 0,
    amountSixtieths: print(roundedAtCall(total, context.currency, first.rounding)),
    rounding: first.rounding,
    unitPrice: onePriceOf(parts, first),
    rateKey: rateKeyOf(rates),
  };
}

interface PartsInput {
  readonly usage: Usage;
  readonly rates: readonly Rate[];
  readonly counters: (key: string) => CounterState;
  readonly context: PricingContext;
}

function priceParts({ usage, rates, counters, context }: PartsInput): readonly PricedPart[] {
  const price = (rate: Rate, others: Decimal) => {
    const counterKey = counterKeyOf(usage, rate);
    const counter = counterKey === null ? null : counters(counterKey);
    return chargePart({ usage, rate, context, counterKey, counter, others });
  };
  // Percentages come last: they are of what the other models make.
  const own = rates.map((rate) => (isPercentage(rate) ? null : price(rate, ZERO)));
  const base = own.reduce((amount, part) => (part ? plus(amount, part.amount) : amount), ZERO);
  return rates.map((rate, index) => own[index] ?? price(rate, base));
}

function isPercentage({ terms }: Rate): boolean {
  return terms.priceModel === 'PERCENTAGE';
}

function inOrderOfParts(rates: readonly Rate[]): readonly Rate[] {
  if (rates.length === 1) return rates;
  return rates.toSorted((one, other) => PART_ORDER.indexOf(one.terms.part) - PART_ORDER.indexOf(other.terms.part));
}

function roundedAtCall(amount: Decimal, currency: string, { point, mode }: Rounding): Decimal {
  return point === 'PER_LINE' ? amount : fromMinorUnits(toMinorUnits(amount, currency, mode), currency);
}

/** The one price of a unit at which all of the usage is charged, if it is. */
function onePriceOf([part, ...others]: readonly ChargedPart[], rate: Rate): string | null {
  if (!part || others.length > 0 || part.priceModel === 'PACKAGE' || part.priceModel === 'PERCENTAGE') return null;
  const [segment, ...further] = part.segments;
  if (segment) return further.length === 0 ? segment.unitPrice : null;
  // Nothing is charged by the unit; a flat rate has its price all the same.
  return part.priceModel === 'FLAT' && rate.terms.timeBands.length === 0 ? prepareRate(rate).price.text : null;
}
