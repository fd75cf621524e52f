import type { Rate } from '../rates/rate-choice.js';
import { type CountedSeconds, countSeconds } from './counted-seconds.js';
import { type Decimal, isLess, plus, print, times, ZERO } from './decimal.js';
import { type ModelResult, priceByModel } from './models.js';
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
export function chargePart({ usage, rate, context, counterKey, counter, others }: PartInput): PricedPart {
  const prepared = prepareRate(rate);
  const counted = countSeconds(usage, rate, { used: counter?.usedSeconds ?? null, context });
  const model = priceByModel({
    rate,
    prepared,
    beganAt: usage.joinedAt,
    billedSeconds: counted.billed,
    freeSeconds: counted.free,
    chargedBefore: Number(counter?.chargedSeconds ?? 0),
    totalCharged: Number(counter?.totalChargedSeconds ?? 0),
  });
  const cost = prepared.percent ? times(others, prepared.percent) : model.usage;
  const amounts = usage.answered ? amountsOf(cost, prepared, counted) : NOTHING;
  const base = prepared.percent ? others : null;
  return { charged: toCharged({ rate, counterKey, counted, model, amounts, base }), amount: amounts.amount };
}

interface Findings {
  readonly rate: Rate;
  readonly counterKey: string | null;
  readonly counted: CountedSeconds;
  readonly model: ModelResult;
  readonly amounts: Amounts;
  /** Of what a percentage is. */
  readonly base: Decimal | null;
}

function toCharged({ rate, counterKey, counted, model, amounts, base }: Findings): ChargedPart {
  const { terms } = rate;
  const isTimed = terms.unit === 'MINUTE';
  // Written out: to spread its groups would take half of the time that rating a leg takes.
  return {
    part: terms.part,
    rateId: rate.id,
    source: rate.source,
    version: rate.version,
    unit: terms.unit,
    priceModel: terms.priceModel,
    initialSeconds: terms.initialSeconds,
    nextSeconds: terms.nextSeconds,
    counterKey,
    billedSeconds: isTimed ? counted.billed : 0,
    freeSeconds: counted.free,
    quantity: isTimed ? 0 : counted.billed / 60,
    segments: model.segments,
    percentage: base && { percent: terms.percent ?? '0', of: print(base) },
    usage: print(amounts.cost),
    bounded: print(amounts.bounded),
    amount: print(amounts.amount),
    minimumApplied: amounts.minimumApplied,
    maximumApplied: amounts.maximumApplied,
    setUpFee: terms.setUpFee,
    discountPercent: terms.discountPercent,
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
