import type { Rate } from '../rates/rate-choice.js';
import { countSeconds, movedSecondsOf } from './counted-seconds.js';
import { counterKeyOf, rateUsage } from './rate-usage.js';
import type { CounterState, PricingContext, Usage, UsageCharge } from './usage.js';

/** A usage, and the rates chosen for its parts, in their order. */
export interface RatedUsage {
  readonly usage: Usage;
  readonly rates: readonly Rate[];
}

/** What has gone through a counter. */
export type CounterTotals = Pick<CounterState, 'usedSeconds' | 'chargedSeconds'>;

/** By the counter's key; a key that is missing has counted nothing. */
export type Counters = ReadonlyMap<string, CounterTotals>;

export interface Replayed {
  /** In the order in which the usages were given. */
  readonly charges: readonly UsageCharge[];
  /** What every counter says after all of them. */
  readonly counters: Counters;
}

const UNUSED: CounterTotals = { usedSeconds: 0, chargedSeconds: 0 };
const NONE: Counters = new Map();

/** What charges have counted; of those invoiced it is what comes before all that are not. */
export function countersOf(charges: Iterable<Pick<UsageCharge, 'parts'>>): Counters {
  const counters = new Map<string, CounterTotals>();
  for (const { parts } of charges)
    for (const part of parts) if (part.counterKey !== null) move(counters, part.counterKey, movedSecondsOf(part));
  return counters;
}

/**
 * Prices usages of one account and period as if they had come in order of their start, in whatever order they are
 * given. With the counters of what is invoiced and all that is not, it replays the period; with those of everything
 * before an instant and what began from then on, the rest of it: then earlier legs at a VOLUME rate keep the price
 * of a total that may be another now (`volumeTierOf` tells).
 */
export function replay(start: Counters, usages: readonly RatedUsage[], context: PricingContext): Replayed {
  const counters = new Map(start);
  const before: Counters[] = [];
  for (const [index, rated] of [...usages.entries()].toSorted(([, one], [, other]) => byStart(one, other)))
    before[index] = count(rated, counters, context);
  const charges = usages.map(({ usage, rates }, index) => {
    const stateOf = (key: string): CounterState => {
      const { usedSeconds, chargedSeconds } = before[index]?.get(key) ?? UNUSED;
      // Known only now: a later leg may have moved the total into another tier.
      const totalChargedSeconds = counters.get(key)?.chargedSeconds ?? 0;
      return { usedSeconds, chargedSeconds, totalChargedSeconds };
    };
    return rateUsage(usage, rates, stateOf, context);
  });
  return { charges, counters };
}

/** Moves the counters of the usage's parts on and returns what they said before it. */
function count({ usage, rates }: RatedUsage, counters: Map<string, CounterTotals>, context: PricingContext): Counters {
  // Most usage counts nothing, and a period can have a million.
  if (rates.every((rate) => counterKeyOf(usage, rate) === null)) return NONE;
  const before = new Map<string, CounterTotals>();
  for (const rate of rates) {
    const key = counterKeyOf(usage, rate);
    if (key === null) continue;
    const state = counters.get(key) ?? UNUSED;
    before.set(key, state);
    const { billed, free } = countSeconds(usage, rate, { used: state.usedSeconds, context });
    move(counters, key, { usedSeconds: billed, chargedSeconds: billed - free });
  }
  return before;
}

interface Moved {
  readonly usedSeconds: number;
  readonly chargedSeconds: number;
}

function move(counters: Map<string, CounterTotals>, key: string, { usedSeconds, chargedSeconds }: Moved): void {
  const state = counters.get(key) ?? UNUSED;
  counters.set(key, {
    usedSeconds: Number(state.usedSeconds) + usedSeconds,
    chargedSeconds: Number(state.chargedSeconds) + chargedSeconds,
  });
}

function byStart({ usage: one }: RatedUsage, { usage: other }: RatedUsage): number {
  return (
    one.joinedAt.getTime() - other.joinedAt.getTime() ||
    compare(one.callRecordId, other.callRecordId) ||
    // Add-ons of one leg: in an order that does not depend on how they were read.
    compare(one.kind, other.kind) ||
    compare(one.serviceCode, other.serviceCode)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
