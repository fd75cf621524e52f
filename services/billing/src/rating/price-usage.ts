import type { PriceReason } from '../calls/parking.js';
import { type BillingCycle, periodOf } from '../periods/cycle.js';
import type { Period } from '../periods/period.js';
import { chooseRates, type Rate } from '../rates/rate-choice.js';
import type { RatePart } from '../rates/rate-terms.js';
import type { Usage } from './usage.js';

/** What of the billing account bears on the price. */
export interface PricingAccount extends BillingCycle {
  readonly currency: string;
}

/** What can be charged for, and at which prices where no contract says otherwise. */
export interface PricingCard {
  /** Services with the parts of a leg that are priced. */
  readonly partsOfService: ReadonlyMap<string, readonly RatePart[]>;
  readonly accessTypeCodes: ReadonlySet<string>;
  /** By service. */
  readonly listRates: ReadonlyMap<string, readonly Rate[]>;
}

export type UnpricedUsage = Omit<Usage, 'parts'>;

/** A usage with the rates of its parts, in its period; none where nothing is due. */
export interface PricedUsage {
  readonly usage: Usage;
  readonly rates: readonly Rate[];
  readonly period: Period;
}

export type Pricing = { readonly priced: PricedUsage } | { readonly reason: PriceReason };

export interface PricingRules {
  readonly account: PricingAccount;
  readonly contractRates: readonly Rate[];
  readonly card: PricingCard;
}

const FEE: readonly RatePart[] = ['CONFERENCE'];
const ADD_ON: readonly RatePart[] = ['ADD_ON'];

/**
 * Finds the rates that held when the usage began, or says what its price lacks. A contract rate in another currency
 * than the account's is never passed over in favour of the list: somebody must mend it.
 */
export function priceUsage(given: UnpricedUsage, { account, contractRates, card }: PricingRules): Pricing {
  const parts = partsOf(given, card);
  if (!parts) return { reason: 'SERVICE_UNKNOWN' };
  if (given.kind === 'LEG' && !card.accessTypeCodes.has(given.accessTypeCode ?? ''))
    return { reason: 'ACCESS_TYPE_UNKNOWN' };
  const usage: Usage = { ...given, parts };
  // The card has a price per currency; an account is only ever charged in its own.
  const listRates = (card.listRates.get(given.serviceCode) ?? []).filter(
    ({ currency }) => currency === account.currency,
  );
  const chosen = chooseRates(usage, contractRates.length === 0 ? listRates : [...contractRates, ...listRates]);
  const rates = chosen.filter((rate) => rate !== undefined);
  // A fee per conference is due where a rate asks one, and nowhere else.
  if (rates.length < parts.length && given.kind !== 'CONFERENCE') return { reason: 'RATE_MISSING' };
  if (rates.some(({ currency }) => currency !== account.currency)) return { reason: 'RATE_CURRENCY_DIFFERS' };
  // A leg that runs over the period's end belongs to the one in which it began, whole.
  return { priced: { usage, rates: given.answered ? rates : [], period: periodOf(given.joinedAt, account) } };
}

function partsOf(
  { kind, serviceCode }: UnpricedUsage,
  { partsOfService }: PricingCard,
): readonly RatePart[] | undefined {
  const legParts = partsOfService.get(serviceCode);
  if (!legParts || kind === 'LEG') return legParts;
  return kind === 'CONFERENCE' ? FEE : ADD_ON;
}
