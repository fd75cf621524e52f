import type { Db } from '@switchboard/kit/database/open-database';
import { addUsage } from '../periods/add-usage.js';
import { addCounted } from '../periods/queries.js';
import { keepRateVersions } from '../rates/queries.js';
import type { ContractRate } from '../rates/read-contract-rates.js';
import type { PricedUsage } from '../rating/price-usage.js';
import { counterKeyOf, rateUsage } from '../rating/rate-usage.js';
import type { CounterState, UsageCharge } from '../rating/usage.js';
import { chargeOf, isSameCharge } from './charge-of.js';
import { deleteCountedUsage, insertCharges, insertCountedUsage, type LiveCharge } from './queries.js';
import { replayPeriod } from './replay-period.js';
import { reverseCharges } from './reverse-charges.js';
import type { ChargeRow } from './tables.js';
import type { PriceAgain, Settled, UsageToSettle } from './usage-to-settle.js';

/**
 * Charges usage: what is new gets a charge, what is priced otherwise now has its charge reversed and gets a new one,
 * and the rest stays. Usage that allowances or tiers count is priced with its whole period, in order of start.
 */
export async function settleUsage(
  tx: Db,
  usages: readonly UsageToSettle[],
  { priceAgain, now }: { readonly priceAgain: PriceAgain; readonly now: Date },
): Promise<void> {
  const plain = usages.filter((usage) => !isCounted(usage));
  const settled: Settled[] = plain.map((usage) => ({ usage, charge: priceAlone(usage), counted: [] }));
  for (const group of periodsOf(usages.filter(isCounted))) settled.push(...(await replayPeriod(tx, group, priceAgain)));
  await save(tx, settled, now);
}

function isCounted({ priced: { usage, rates } }: UsageToSettle): boolean {
  return rates.some((rate) => counterKeyOf(usage, rate) !== null);
}

function priceAlone({ account, priced: { usage, rates, period } }: UsageToSettle): UsageCharge | undefined {
  if (rates.length === 0) return undefined;
  return rateUsage(usage, rates, noCounter, { currency: account.currency, timeZone: account.timeZone, period });
}

function noCounter(key: string): CounterState {
  throw new Error(`counter ${key} is asked for by a rate that counts nothing`);
}

function periodsOf(usages: readonly UsageToSettle[]): readonly (readonly UsageToSettle[])[] {
  const groups = new Map<string, UsageToSettle[]>();
  for (const usage of usages) {
    const key = `${usage.account.id} ${usage.priced.period.startsAt.toISOString()}`;
    groups.set(key, [...(groups.get(key) ?? []), usage]);
  }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

async function save(tx: Db, settled: readonly Settled[], now: Date): Promise<void> {
  const gone: LiveCharge[] = [];
  const made: ChargeRow[] = [];
  const used = new Map<string, ContractRate>();
  for (const { usage, charge } of settled) {
    const { account, priced, place, live } = usage;
    const next = charge && chargeOf(priced, charge, { ...place, accountId: account.id, now });
    if (live && next && isSameCharge(live, next)) continue;
    if (live) gone.push(live);
    if (next) made.push(next);
    if (next) for (const rate of priced.rates) if (isContractRate(rate)) used.set(rate.id, rate);
  }
  // Before the charges, which name them.
  await keepRateVersions(tx, [...used.values()], now);
  await reverseCharges(tx, gone, now);
  await insertCharges(tx, made);
  // In the same transaction, so that totals and charges agree at every instant.
  await addUsage(tx, made);
  await recount(tx, settled);
}

/** Writes down what was counted, in place of what was there for the same usage. */
async function recount(tx: Db, settled: readonly Settled[]): Promise<void> {
  const counting = settled.filter(({ counted }) => counted.length > 0);
  const gone = await deleteCountedUsage(
    tx,
    counting.map(({ usage }) => placeOf(usage)),
  );
  const rows = counting.flatMap(({ counted }) => counted);
  await insertCountedUsage(tx, rows);
  await addCounted(tx, gone, -1);
  await addCounted(tx, rows, 1);
}

function placeOf({ account, priced: { usage, period } }: UsageToSettle) {
  return { accountId: account.id, periodStartsAt: period.startsAt, callRecordId: usage.callRecordId };
}

function isContractRate(rate: PricedUsage['rates'][number]): rate is ContractRate {
  return rate.source === 'contract';
}
