import type { PriceReason } from '../calls/parking.js';
import { calendarMonthOf } from '../periods/period.js';
import { chooseRate, type PricedLeg, type FlatRate as Rate } from '../rates/flat-rate.js';
import { billedSecondsOf, rawSecondsOf } from './rating.js';

export interface RatedLeg extends PricedLeg {
  readonly leftAt: Date;
}

/** What of the billing account bears on the price. */
export interface PricingAccount {
  readonly currency: string;
  readonly timeZone: string;
}

/** What can be charged for, and at which prices where no contract says otherwise. */
export interface PricingCard {
  readonly serviceCodes: ReadonlySet<string>;
  readonly accessTypeCodes: ReadonlySet<string>;
  readonly listRates: readonly Rate[];
}

/** How a leg was priced. */
export interface PricedCall {
  readonly rate: Rate;
  readonly rawSeconds: number;
  readonly billedSeconds: number;
  readonly periodStartsAt: Date;
}

export type Pricing = { readonly priced: PricedCall } | { readonly reason: PriceReason };

export interface PricingRules {
  readonly account: PricingAccount;
  readonly contractRates: readonly Rate[];
  readonly card: PricingCard;
}

/**
 * Prices a leg with the rate that held when it began, or says what its price lacks. A contract rate in another
 * currency than the account's is never passed over in favour of the list: somebody must mend it.
 */
export function priceCall(leg: RatedLeg, { account, contractRates, card }: PricingRules): Pricing {
  if (!card.serviceCodes.has(leg.serviceCode)) return { reason: 'SERVICE_UNKNOWN' };
  if (!card.accessTypeCodes.has(leg.accessTypeCode)) return { reason: 'ACCESS_TYPE_UNKNOWN' };
  // The card has a price per currency; an account is only ever charged in its own.
  const listRates = card.listRates.filter(({ currency }) => currency === account.currency);
  const rate = chooseRate(leg, [...contractRates, ...listRates]);
  if (!rate) return { reason: 'RATE_MISSING' };
  if (rate.currency !== account.currency) return { reason: 'RATE_CURRENCY_DIFFERS' };
  const rawSeconds = rawSecondsOf(leg.joinedAt, leg.leftAt);
  const billedSeconds = billedSecondsOf(rawSeconds, rate.increments);
  // A leg that runs over the period's end belongs to the one in which it began, whole.
  const { startsAt: periodStartsAt } = calendarMonthOf(leg.joinedAt, account.timeZone);
  return { priced: { rate, rawSeconds, billedSeconds, periodStartsAt } };
}
