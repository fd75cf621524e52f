import type { Rate } from '../rates/rate-choice.js';
import { begunPartsOf, type Decimal, plus, timesWhole, ZERO } from './decimal.js';
import { type PreparedRate, type PreparedTier, type Price, prepareRate } from './prepared-rate.js';
import { bandRunsOf } from './time-bands.js';
import type { Segment } from './usage.js';

/** What the price model prices; in seconds, of pieces 60 each. */
export interface ModelInput {
  readonly rate: Rate;
  readonly prepared: PreparedRate;
  readonly beganAt: Date;
  readonly billedSeconds: number;
  readonly freeSeconds: number;
  /** Charged before, by the counter. */
  readonly chargedBefore: number;
  /** Charged in the whole period, by the counter. */
  readonly totalCharged: number;
}

export interface ModelResult {
  readonly segments: readonly Segment[];
  /** In sixtieths of the currency's unit. */
  readonly usage: Decimal;
}

/** What the charged seconds cost by their price model; a percentage has no price of its own. */
export function priceByModel(input: ModelInput): ModelResult {
  const { rate, prepared } = input;
  const seconds = input.billedSeconds - input.freeSeconds;
  switch (rate.terms.priceModel) {
    case 'FLAT':
      return prepared.bands ? priceBands(input) : priced([{ label: 'standard', seconds, price: prepared.price }]);
    case 'GRADUATED':
      return priced(graduate(prepared.tiers, input.chargedBefore, seconds));
    case 'VOLUME':
      return priced([tierAt(prepared.tiers, input.totalCharged, seconds)]);
    case 'PACKAGE':
      return pricePackages(prepared, input.chargedBefore, seconds);
    case 'PERCENTAGE':
      return { segments: [], usage: ZERO };
    default:
      return rate.terms.priceModel satisfies never;
  }
}

interface PricedRun {
  readonly label: string;
  readonly seconds: number;
  readonly price: Price;
}

function priced(runs: readonly PricedRun[]): ModelResult {
  const segments: Segment[] = [];
  let usage = ZERO;
  for (const { label, seconds, price } of runs) {
    if (seconds === 0) continue;
    segments.push({ label, seconds, unitPrice: price.text });
    usage = plus(usage, timesWhole(price.value, seconds));
  }
  return { segments, usage };
}

function priceBands({ rate, prepared, beganAt, billedSeconds, freeSeconds }: ModelInput): ModelResult {
  const { terms, timeZone } = rate;
  if (!prepared.bands) return { segments: [], usage: ZERO };
  // Pieces take no time: all of them are in the band in which they begin.
  const initialSeconds = terms.unit === 'MINUTE' ? terms.initialSeconds : billedSeconds;
  const leg = { beganAt, billedSeconds, initialSeconds, nextSeconds: terms.nextSeconds, timeZone };
  const runs = bandRunsOf(prepared.bands, leg);
  // One segment per band, in the order in which the leg comes to them.
  const seconds = new Map<number, number>();
  let free = freeSeconds;
  for (const run of runs) {
    const freed = Math.min(free, run.seconds);
    free -= freed;
    seconds.set(run.band, (seconds.get(run.band) ?? 0) + run.seconds - freed);
  }
  return priced(
    [...seconds].map(([band, each]) => ({
      label: terms.timeBands[band]?.name ?? 'standard',
      seconds: each,
      price: prepared.bandPrices[band] ?? prepared.price,
    })),
  );
}

function graduate(tiers: readonly PreparedTier[], before: number, seconds: number): readonly PricedRun[] {
  return tiers.map(({ upTo, price }, index) => {
    const from = Math.max(before, tiers[index - 1]?.upTo ?? 0);
    return { label: `tier ${index + 1}`, seconds: Math.max(0, Math.min(before + seconds, upTo) - from), price };
  });
}

/** Which tier of a VOLUME rate, from 0, prices a period of so many charged seconds; bounds are inclusive. */
export function volumeTierOf(rate: Rate, chargedSeconds: number): number {
  return tierIndexOf(prepareRate(rate).tiers, chargedSeconds);
}

function tierIndexOf(tiers: readonly PreparedTier[], seconds: number): number {
  return tiers.findIndex(({ upTo }) => seconds <= upTo);
}

function tierAt(tiers: readonly PreparedTier[], total: number, seconds: number): PricedRun {
  const index = tierIndexOf(tiers, total);
  const tier = tiers[index];
  if (!tier) throw new RangeError(`no tier for ${total} s`);
  return { label: `tier ${index + 1}`, seconds, price: tier.price };
}

function pricePackages({ packageSize, price }: PreparedRate, before: number, seconds: number): ModelResult {
  if (!packageSize) throw new RangeError('a package without a size');
  const packages = begunPartsOf(before + seconds, packageSize) - begunPartsOf(before, packageSize);
  const segment = { label: 'package', seconds, unitPrice: price.text, packages: Number(packages) };
  return { segments: seconds > 0 ? [segment] : [], usage: timesWhole(price.value, packages * 60n) };
}
