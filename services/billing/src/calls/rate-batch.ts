import type { Db } from '@switchboard/kit/database/open-database';
import { type AccountRow, lockCounting, shareAccountsOfCustomers } from '../accounts/queries.js';
import { findLiveCharges, type LiveCharge } from '../charges/queries.js';
import { settleUsage } from '../charges/settle-usage.js';
import type { UsageToSettle } from '../charges/usage-to-settle.js';
import { shareRatesTold } from '../contracts/queries.js';
import { countsUsage, type Rate } from '../rates/rate-choice.js';
import type { ContractRates } from '../rates/read-contract-rates.js';
import { type PricingCard, priceUsage } from '../rating/price-usage.js';
import type { ParkedReason } from './parking.js';
import { findReceivedCalls, insertWaitingCalls, parkCalls, takeWaitingCalls } from './queries.js';
import { readCard } from './read-card.js';
import type { WaitingCallRow } from './tables.js';

export interface RatingBatch {
  readonly customerIds: readonly string[];
  /** Rates of the customers, of the whole periods of their calls; one that is missing is one that sales does not know. */
  readonly contractRates: ContractRates;
  /** Most calls at once. */
  readonly limit: number;
}

/**
 * Prices calls of the customers that still wait, and writes charges, period totals and the calls' fate together.
 * @returns how many calls were rated or parked; those of a customer without an account stay as they are.
 */
export async function rateBatch(
  tx: Db,
  { customerIds, contractRates, limit }: RatingBatch,
  now: Date,
): Promise<number> {
  const card = await readCard(tx);
  await lockCounting(
    tx,
    customerIds.filter((id) => mayCount(id, contractRates, card)),
  );
  // Other workers may have settled some of them while the rates were read.
  const calls = await takeWaitingCalls(tx, customerIds, limit);
  const settled = await settleCalls(tx, { calls, contractRates, card, again: false }, now);
  await insertWaitingCalls(
    tx,
    calls.filter((call) => !settled.has(call)),
  );
  return settled.size;
}

/** Whether allowances or tiers may decide the price of a customer's usage: then its calls are priced by one worker at a time. */
export function mayCount(customerId: string, contractRates: ContractRates, card: PricingCard): boolean {
  const listed = [...card.listRates.values()].flat();
  return [...(contractRates.get(customerId)?.rates ?? []), ...listed].some(countsUsage);
}

export interface CallsToSettle {
  readonly calls: readonly WaitingCallRow[];
  readonly contractRates: ContractRates;
  readonly card: PricingCard;
  /** They may have charges already, which are replaced where the price is another now. */
  readonly again: boolean;
}

/**
 * Prices calls, waiting ones or again, and writes what comes of it.
 * @returns those that were rated or parked.
 */
export async function settleCalls(
  tx: Db,
  { calls, contractRates, card, again }: CallsToSettle,
  now: Date,
): Promise<ReadonlySet<WaitingCallRow>> {
  if (calls.length === 0) return new Set();
  const customerIds = [...new Set(calls.map(({ customerId }) => customerId))];
  // From here on no account changes its currency or zone, and no invoice of it is made.
  const accounts = new Map((await shareAccountsOfCustomers(tx, customerIds)).map((row) => [row.customerId, row]));
  // Nor is anybody told meanwhile of rates that these charges would not have, and a request not see.
  const told = await shareRatesTold(tx, customerIds);
  const rules = { accounts, contractRates, card, told };
  const live = again ? await findLive(tx, calls) : new Map<string, LiveCharge>();
  const fates = calls.flatMap((call) => fateOf(call, live.get(call.callRecordId), rules));
  const priceAgain = async (ids: readonly string[]) => {
    const others = await findReceivedCalls(tx, ids);
    const charges = await findLive(tx, others);
    return others
      .flatMap((call) => fateOf(call, charges.get(call.callRecordId), rules))
      .flatMap((fate) => ('usage' in fate ? [fate.usage] : []));
  };
  await settleUsage(
    tx,
    fates.flatMap((fate) => ('usage' in fate ? [fate.usage] : [])),
    { priceAgain, now },
  );
  await parkCalls(
    tx,
    fates.filter((fate) => 'reason' in fate),
    now,
  );
  return new Set(fates.map(({ call }) => call));
}

async function findLive(tx: Db, calls: readonly WaitingCallRow[]): Promise<ReadonlyMap<string, LiveCharge>> {
  return new Map((await findLiveCharges(tx, calls)).map((charge) => [charge.callRecordId, charge]));
}

type Fate =
  | { readonly call: WaitingCallRow; readonly usage: UsageToSettle }
  | { readonly call: WaitingCallRow; readonly reason: ParkedReason };

interface Rules {
  readonly accounts: ReadonlyMap<string, AccountRow>;
  readonly contractRates: ContractRates;
  readonly card: PricingCard;
  readonly told: ReadonlyMap<string, number>;
}

function fateOf(
  call: WaitingCallRow,
  live: LiveCharge | undefined,
  { accounts, contractRates, card, told }: Rules,
): Fate[] {
  const account = accounts.get(call.customerId);
  if (!account) return [];
  const known = contractRates.get(call.customerId);
  // The graph answered, and had no such customer: no rate can be known, now or later.
  if (!known) return [{ call, reason: 'CUSTOMER_UNKNOWN' }];
  // Read before they moved: the call waits until they are read again.
  if (known.ratesVersion < (told.get(call.customerId) ?? 0)) return [];
  const contract: readonly Rate[] = known.rates;
  const pricing = priceUsage(call, { account, contractRates: contract, card });
  if ('priced' in pricing) {
    const { conferenceId, accessTypeCode, countryCode } = call;
    const place = { conferenceId, accessTypeCode, countryCode, rateSetVersion: known.ratesVersion };
    return [{ call, usage: { account, priced: pricing.priced, place, live } }];
  }
  // What is charged stays so until somebody has mended its rate.
  return live ? [] : [{ call, reason: pricing.reason }];
}
