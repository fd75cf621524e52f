import type { Rate } from '../rates/rate-choice.js';
import { type CountedSeconds, countSeconds } from './counted-seconds.js';
import { type Decimal, isLess, plus, print, times, ZERO } from './decimal.js';
import { priceByModel } from './models.js';
import { type PreparedRate, prepareRate } from './prepared-rate.js';
import type { ChargedPart, CounterState, PricingContext, Usage } from './usage.js';

/** A part that is priced, and its amount once more to go on with. */
export interface PricedPart {
  readonly charged: ChargedPart;
  readonly amount: Decimal;
}

export interface PartInput {
  readonly usage: Usage;
  readonly rate: Rate;
  readonly context: PricingContext;
  readonly counterKey: string | null;
  /** Null for a rate that does not count. */
  readonly counter: CounterState | null;
  /** What the usage's other parts come to: the base of a percentage. */
  readonly others: Decimal;
}

/** Amounts in sixtieths of the currency's unit, as they follow from one another. */
interface Amounts {
  readonly cost: Decimal;
  readonly bounded: Decimal;
  readonly amount: Decimal;
  readonly minimumApplied: boolean;
  readonly maximumApplied: boolean;
}

const NOTHING: Amounts = { cost: ZERO, bounded: ZERO, amount: ZERO, minimumApplied: false, maximumApplied: false };

/** Prices one part: its seconds, its allowance, its model, its bounds, fee and discount. */
export function chargePart(input: PartInput): PricedPart {
  const { usage, rate, context, counter, others } = input;
  const prepared = prepareRate(rate);
  const counted = countSeconds(usage, rate, { used: counter?.usedSeconds ?? null, context });
  const model = priceByModel({
    ...{ rate, prepared, beganAt: usage.joinedAt, billedSeconds: counted.billed, freeSeconds: counted.free },
    chargedBefore: Number(counter?.chargedSeconds ?? 0),
    totalCharged: Number(counter?.totalChargedSeconds ?? 0),
  });
  const cost = prepared.percent ? times(others, prepared.percent) : model.usage;
  const amounts = usage.answered ? amountsOf(cost, prepared, counted) : NOTHING;
  const { percent } = rate.terms;
  const charged: ChargedPart = {
    ...factsOf(input, counted),
    segments: model.segments,
    percentage: prepared.percent && percent ? { percent, of: print(others) } : null,
    usage: print(amounts.cost),
    bounded: print(amounts.bounded),
    amount: print(amounts.amount),
    minimumApplied: amounts.minimumApplied,
    maximumApplied: amounts.maximumApplied,
  };
  return { charged, amount: amounts.amount };
}

function factsOf({ rate, counterKey }: PartInput, { billed, free }: CountedSeconds) {
  const { id, source, version, terms } = rate;
  const { part, unit, priceModel, initialSeconds, nextSeconds, setUpFee, discountPercent } = terms;
  const isTimed = unit === 'MINUTE';
  return {
    ...{ part, rateId: id, source, version, unit, priceModel, initialSeconds, nextSeconds, counterKey },
    billedSeconds: isTimed ? billed : 0,
    freeSeconds: free,
    quantity: isTimed ? 0 : billed / 60,
    ...{ setUpFee, discountPercent },
  };
}

function amountsOf(cost: Decimal, prepared: PreparedRate, { billed, free }: CountedSeconds): Amounts {
  const { minimum, maximum, setUpFee, kept } = prepared;
  // A leg that the allowance made free, whole, owes no minimum; one of no length does.
  const isFree = billed > 0 && free === billed;
  const minimumApplied = !isFree && isLess(cost, minimum);
  const raised = minimumApplied ? minimum : cost;
  const maximumApplied = maximum !== null && isLess(maximum, raised);
  const bounded = maximumApplied ? maximum : raised;
  const whole = setUpFee.digits === 0n ? bounded : plus(bounded, setUpFee);
  return { cost, bounded, amount: kept ? times(whole, kept) : whole, minimumApplied, maximumApplied };
}
