import type { Fate, RateChange } from './plan-extension.js';

/** A change with the currency of its contract, in which its prices are. */
export type PricedChange = RateChange & { readonly currency: string };

/** What extending rates changes, as it is told. */
export interface RateDifference {
  readonly added: PricedChange[];
  readonly changed: PricedChange[];
  readonly ended: PricedChange[];
  readonly unchanged: PricedChange[];
}

export interface ContractChanges {
  readonly currency: string;
  readonly changes: readonly RateChange[];
}

export function toDifference({ currency, changes }: ContractChanges): RateDifference {
  const of = (wanted: Fate) => changes.filter(({ fate }) => fate === wanted).map((change) => ({ ...change, currency }));
  return { added: of('ADDED'), changed: of('CHANGED'), ended: of('ENDED'), unchanged: of('UNCHANGED') };
}
