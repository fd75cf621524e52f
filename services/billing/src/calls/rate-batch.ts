import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { Exact } from '@switchboard/kit/money';
import { type AccountRow, shareAccountsOfCustomers } from '../accounts/queries.js';
import { findAccessTypes, findListRatesOfServices, findServices, type ListRateRow } from '../catalogue/queries.js';
import { type ChargeRow, insertCharges } from '../charges/queries.js';
import { addUsage } from '../periods/add-usage.js';
import type { FlatRate as Rate } from '../rates/flat-rate.js';
import { keepRateVersions } from '../rates/queries.js';
import type { ContractRate, ContractRates } from '../rates/read-contract-rates.js';
import { type PricedCall, type PricingCard, priceCall } from '../rating/price-call.js';
import type { ParkedReason } from './parking.js';
import { lockWaitingCalls, markRated, parkCalls } from './queries.js';
import type { ReceivedCallRow } from './tables.js';

export interface RatingBatch {
  readonly callRecordIds: readonly string[];
  /** Rates of all the calls' customers; a customer that is missing is one that sales does not know. */
  readonly contractRates: ContractRates;
}

type Settled =
  | { readonly callRecordId: string; readonly reason: ParkedReason }
  | { readonly callRecordId: string; readonly charge: ChargeRow; readonly rate: Rate };

/**
 * Prices those of the calls that still wait and writes charges, period totals and the calls' fate together.
 * @returns how many calls were rated or parked; calls without an account stay as they are.
 */
export async function rateBatch(tx: Db, { callRecordIds, contractRates }: RatingBatch, now: Date): Promise<number> {
  // Other workers may have settled some of them while the rates were read.
  const calls = await lockWaitingCalls(tx, callRecordIds);
  if (calls.length === 0) return 0;
  const customerIds = [...new Set(calls.map(({ customerId }) => customerId))];
  // From here on no account changes its currency or zone, and no invoice of it is made.
  const accounts = new Map((await shareAccountsOfCustomers(tx, customerIds)).map((row) => [row.customerId, row]));
  const card = await readCard(tx, calls);
  const settled = calls.flatMap((call): Settled[] => {
    const account = accounts.get(call.customerId);
    return account ? [settle(call, account, { contractRates: contractRates.get(call.customerId), card, now })] : [];
  });
  await save(tx, settled, now);
  return settled.length;
}

interface SettleWith {
  readonly contractRates: readonly ContractRate[] | undefined;
  readonly card: PricingCard;
  readonly now: Date;
}

function settle(call: ReceivedCallRow, account: AccountRow, { contractRates, card, now }: SettleWith): Settled {
  const { callRecordId } = call;
  // The graph answered, and had no such customer: no rate can be known, now or later.
  if (!contractRates) return { callRecordId, reason: 'CUSTOMER_UNKNOWN' };
  const pricing = priceCall(call, { account, contractRates, card });
  if ('reason' in pricing) return { callRecordId, reason: pricing.reason };
  return { callRecordId, charge: toCharge(call, account, { ...pricing.priced, now }), rate: pricing.priced.rate };
}

function toCharge(
  call: ReceivedCallRow,
  account: AccountRow,
  { rate, rawSeconds, billedSeconds, periodStartsAt, now }: PricedCall & { readonly now: Date },
): ChargeRow {
  const { callRecordId, conferenceId, serviceCode, accessTypeCode, countryCode, joinedAt } = call;
  return {
    id: newId(now),
    kind: 'rate',
    accountId: account.id,
    ...{ callRecordId, conferenceId, serviceCode, accessTypeCode, countryCode },
    beganAt: joinedAt,
    ...{ periodStartsAt, rawSeconds, billedSeconds },
    ...rate.increments,
    // One way to write a price, or equal prices would make two lines.
    unitPrice: new Exact(rate.unitPrice).toFixed(),
    currency: rate.currency,
    contractRateId: rate.source === 'contract' ? rate.id : null,
    listRateId: rate.source === 'list' ? rate.id : null,
    chargedAt: now,
    invoiceLineId: null,
  };
}

async function save(tx: Db, settled: readonly Settled[], now: Date): Promise<void> {
  const rated = settled.filter((call) => 'charge' in call);
  const charges = rated.map(({ charge }) => charge);
  const used = new Map(rated.map(({ rate }) => [rate.id, rate]));
  // Before the charges, which point at them.
  await keepRateVersions(tx, [...used.values()].filter(isContractRate), now);
  await insertCharges(tx, charges);
  // In the same transaction, so that totals and charges agree at every instant.
  await addUsage(tx, charges);
  await markRated(
    tx,
    rated.map(({ callRecordId }) => callRecordId),
    now,
  );
  await parkCalls(
    tx,
    settled.filter((call) => 'reason' in call),
    now,
  );
}

function isContractRate(rate: Rate): rate is ContractRate {
  return rate.source === 'contract';
}

async function readCard(tx: Db, calls: readonly ReceivedCallRow[]): Promise<PricingCard> {
  const serviceCodes = [...new Set(calls.map(({ serviceCode }) => serviceCode))];
  const accessTypeCodes = [...new Set(calls.map(({ accessTypeCode }) => accessTypeCode))];
  // One after the other: a transaction has one connection.
  const [services, accessTypes] = [await findServices(tx, serviceCodes), await findAccessTypes(tx, accessTypeCodes)];
  const listRates = await findListRatesOfServices(tx, serviceCodes);
  return {
    serviceCodes: new Set(services.map(({ code }) => code)),
    accessTypeCodes: new Set(accessTypes.map(({ code }) => code)),
    listRates: listRates.map(toListRate),
  };
}

function toListRate({ initialSeconds, nextSeconds, ...row }: ListRateRow): Rate {
  // No two list rates of a key hold at once, so that versions never decide; the card's days are those of UTC.
  return { ...row, source: 'list', version: 1, increments: { initialSeconds, nextSeconds }, timeZone: 'UTC' };
}
