import type { Rate } from '../rates/rate-choice.js';
import { allowanceOf } from './allowance.js';
import { billedSecondsOf, rawSecondsOf } from './rating.js';
import type { ChargedPart, CounterState, PricingContext, Usage } from './usage.js';

/** What a part of a usage counts, and how much of it is free; a piece counts as 60 s. */
export interface CountedSeconds {
  readonly billed: number;
  readonly free: number;
}

/** Counts a part; without a counter nothing of it is free. */
export function countSeconds(
  usage: Usage,
  rate: Rate,
  { used, context }: { readonly used: CounterState['usedSeconds'] | null; readonly context: PricingContext },
): CountedSeconds {
  const billed = billedOf(usage, rate);
  if (used === null) return { billed, free: 0 };
  const left = Math.max(0, allowanceOf(rate, context) - Number(used));
  return { billed, free: Math.min(billed, left) };
}

function billedOf(usage: Usage, { terms }: Rate): number {
  if (!usage.answered) return 0;
  if (terms.unit !== 'MINUTE') return usage.quantity * 60;
  return billedSecondsOf(Math.max(0, rawSecondsOf(usage.joinedAt, usage.leftAt)), terms);
}

/** By how much a part that is charged has moved its counter. */
export function movedSecondsOf({ billedSeconds, quantity, freeSeconds }: ChargedPart) {
  const usedSeconds = billedSeconds + quantity * 60;
  return { usedSeconds, chargedSeconds: usedSeconds - freeSeconds };
}
