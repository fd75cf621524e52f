import type { Rate } from '../rates/rate-choice.js';
import type { CounterState, PricingContext, Usage, UsageCharge } from './usage.js';

/** The counter that a part of the usage reads and moves, within its account and period; null when it does not count. */
export function counterKeyOf(_usage: Usage, _rate: Rate): string | null {
  throw new Error('not built');
}

/** Prices a usage with the rates chosen for its parts, in the order of `usage.parts`. */
export function rateUsage(
  _usage: Usage,
  _chosen: readonly Rate[],
  _counters: (key: string) => CounterState,
  _context: PricingContext,
): UsageCharge {
  throw new Error('not built');
}
