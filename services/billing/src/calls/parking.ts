/** Why a call is not rated: first what is wrong with the call itself, then what its price lacks. */
export const badCallReasons = [
  'ENDS_BEFORE_START',
  'TOO_LONG',
  'TOO_OLD',
  'IN_THE_FUTURE',
  'CUSTOMER_UNKNOWN',
  'CANCELLED',
  'DISPUTE_UPHELD',
] as const;
export const priceReasons = [
  'RATE_MISSING',
  'RATE_CURRENCY_DIFFERS',
  'SERVICE_UNKNOWN',
  'ACCESS_TYPE_UNKNOWN',
] as const;

export type BadCallReason = (typeof badCallReasons)[number];
/** The call is good and still waits for its price: it counts as unrated until somebody has mended the rates. */
export type PriceReason = (typeof priceReasons)[number];
export type ParkedReason = BadCallReason | PriceReason;

// What lasts longer is a leave that nobody recorded, and would be billed as a call.
const DAY_MS = 24 * 60 * 60 * 1_000;
/** Clocks of two machines differ; a leg that ended "just now" is no leg of the future. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1_000;
/** What is older is a clock that was never set; nobody invoices it any more either. */
const OLDEST_MS = 5 * 366 * DAY_MS;

/** What is wrong with a leg as its bridge recorded it, if anything. */
export function faultOf(leg: { readonly joinedAt: Date; readonly leftAt: Date }, now: Date): BadCallReason | undefined {
  if (leg.leftAt < leg.joinedAt) return 'ENDS_BEFORE_START';
  if (leg.leftAt.getTime() - leg.joinedAt.getTime() > DAY_MS) return 'TOO_LONG';
  if (leg.leftAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) return 'IN_THE_FUTURE';
  if (leg.joinedAt.getTime() < now.getTime() - OLDEST_MS) return 'TOO_OLD';
  return undefined;
}
