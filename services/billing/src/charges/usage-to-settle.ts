import type { AccountRow } from '../accounts/queries.js';
import type { PricedUsage } from '../rating/price-usage.js';
import type { UsageCharge } from '../rating/usage.js';
import type { ChargeScope } from './charge-of.js';
import type { CountedRow, LiveCharge } from './queries.js';

/** Usage that has its rates, of an account that is locked at least shared, and the charge that it has already. */
export interface UsageToSettle {
  readonly account: AccountRow;
  readonly priced: PricedUsage;
  readonly place: Omit<ChargeScope, 'now' | 'accountId'>;
  readonly live: LiveCharge | undefined;
}

/** Gives an account's other usage of the period its rates: what a replay prices anew beside what it was asked for. */
export type PriceAgain = (callRecordIds: readonly string[]) => Promise<readonly UsageToSettle[]>;

/** A usage with what it costs; undefined where nothing is due. */
export interface Settled {
  readonly usage: UsageToSettle;
  readonly charge: UsageCharge | undefined;
  /** What it moves its counters by. */
  readonly counted: readonly (CountedRow & { readonly allowanceSeconds: number })[];
}
