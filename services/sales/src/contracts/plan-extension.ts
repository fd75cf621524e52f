import { type PlacedRate, usageOf } from './check-contract.js';
import type { NewRate } from './contract-input.js';
import { type DayRange, overlap, remainders, shared } from './day-range.js';
import { differingTerms, normalTerms, type RateKey, type RateTerms } from './rate-terms.js';

/** A rate that a contract extends now. */
export interface HeldRate extends RateKey, RateTerms, DayRange {
  readonly id: string;
}

export type Fate = 'ADDED' | 'CHANGED' | 'ENDED' | 'UNCHANGED';

/** What becomes of one thing's price on a range of days; all of it survives JSON. */
export interface RateChange extends DayRange, RateKey, Pick<RateTerms, 'part'> {
  readonly fate: Fate;
  /** Of the rate that brings it about, among those given. */
  readonly position: number;
  /** Id of the version that held before. */
  readonly before: string | null;
  readonly oldPrice: string | null;
  readonly newPrice: string | null;
  readonly differing: readonly (keyof RateTerms)[];
}

export interface ExtensionPlan {
  readonly changes: readonly RateChange[];
  /** Versions that are no longer what is known. */
  readonly closed: readonly HeldRate[];
  /** What is left of the closed ones beside the rates that replace them. */
  readonly kept: readonly HeldRate[];
  /** Of the rates given, those that change something. */
  readonly opened: readonly NewRate[];
}

interface Segment extends DayRange {
  readonly held?: HeldRate;
}

/**
 * What extending rates does to those that a contract extends now: each replaces what prices the same on the same days.
 * They must be sound, and neither list may overlap in itself.
 */
export function planExtension(held: readonly HeldRate[], given: readonly PlacedRate[]): ExtensionPlan {
  const heldOf = byUsage(held);
  const planned = given.map(({ rate, position }) => {
    const replaced = (heldOf.get(usageOf(rate)) ?? []).filter((other) => overlap(rate, other));
    const changes = segmentsOf(rate, replaced).map((segment) => toChange(rate, position, segment));
    return { rate, replaced, changes };
  });
  const effective = planned.filter(({ changes }) => changes.some(({ fate }) => fate !== 'UNCHANGED'));
  const closed = new Map(effective.flatMap(({ replaced }) => replaced.map((held) => [held.id, held])));
  const opened = effective.map(({ rate }) => rate);
  const openedOf = byUsage(opened);
  return {
    changes: planned.flatMap(({ changes }) => [...changes, ...changes.flatMap((change) => ending(change, closed))]),
    closed: [...closed.values()],
    kept: [...closed.values()].flatMap((rate) =>
      remainders(rate, openedOf.get(usageOf(rate)) ?? []).map((range) => ({ ...rate, ...range })),
    ),
    opened,
  };
}

function byUsage<Rate extends HeldRate | NewRate>(rates: readonly Rate[]): ReadonlyMap<string, readonly Rate[]> {
  const groups = new Map<string, Rate[]>();
  for (const rate of rates) groups.set(usageOf(rate), (groups.get(usageOf(rate)) ?? []).concat([rate]));
  return groups;
}

/** The days of a rate in order, cut where another rate held before. */
function segmentsOf(rate: NewRate, replaced: readonly HeldRate[]): readonly Segment[] {
  const free = remainders(rate, replaced);
  const taken = replaced.map((held) => ({ ...shared(rate, held), held }));
  return [...free, ...taken].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

function toChange(rate: NewRate, position: number, { held, validFrom, validTo }: Segment): RateChange {
  const differing = held ? differingTerms(normalTerms(held), normalTerms(rate)) : [];
  const priced = differing.length > 0 ? 'CHANGED' : 'UNCHANGED';
  return {
    fate: held ? priced : 'ADDED',
    position,
    ...keyOf(rate),
    validFrom,
    validTo,
    before: held?.id ?? null,
    oldPrice: held?.unitPrice ?? null,
    newPrice: rate.unitPrice,
    differing,
  };
}

/** A rate that loses its last days ends with the first of them. */
function ending(change: RateChange, closed: ReadonlyMap<string, HeldRate>): readonly RateChange[] {
  const held = change.fate === 'CHANGED' && change.before !== null ? closed.get(change.before) : undefined;
  if (!held || held.validTo !== change.validTo) return [];
  return [{ ...change, fate: 'ENDED', newPrice: null, differing: [] }];
}

function keyOf({ part, serviceCode, accessTypeCode, prefix, countryCode }: RateChange | NewRate) {
  return { part, serviceCode, accessTypeCode, prefix, countryCode };
}
