import type { Db } from '@switchboard/kit/database/open-database';
import { findCounters } from '../periods/queries.js';
import { allowanceOf } from '../rating/allowance.js';
import { type Counters, countersOf, replay } from '../rating/replay.js';
import type { PricingContext, UsageCharge } from '../rating/usage.js';
import { findCountedUsage } from './queries.js';
import type { PriceAgain, Settled, UsageToSettle } from './usage-to-settle.js';

interface Place {
  readonly accountId: string;
  readonly periodStartsAt: Date;
}

/**
 * Prices counted usage of one account and period, with all that the period's counters have counted before, as if it had
 * all come in order of its start. What issued invoices demand comes first and stays as it was. Nobody else prices the
 * account's counted usage meanwhile.
 * @returns what each usage costs: those given, and those whose charge may be another now.
 */
export async function replayPeriod(
  tx: Db,
  given: readonly UsageToSettle[],
  priceAgain: PriceAgain,
): Promise<readonly Settled[]> {
  const [first] = given;
  if (!first) return [];
  const { account, priced } = first;
  const place = { accountId: account.id, periodStartsAt: priced.period.startsAt };
  const before = await findCounters(tx, place);
  // In order of arrival, as most usage is, what came before need not be looked at again.
  const onward = given.every((usage) => isOnward(usage, before.lastBeganAt));
  const { start, open } = onward ? { start: before.counters, open: given } : await findAll(tx, given, priceAgain);
  const context = { currency: account.currency, timeZone: account.timeZone, period: priced.period };
  const { charges } = replay(
    start,
    open.map((usage) => usage.priced),
    context,
  );
  return open.map((usage, index) => {
    const charge = charges[index];
    return { usage, charge, counted: charge ? countedBy(usage, charge, { ...place, context }) : [] };
  });
}

function isOnward({ live, priced: { usage, rates } }: UsageToSettle, lastBeganAt: Date): boolean {
  // A new total may move earlier usage into another tier.
  return !live && usage.joinedAt > lastBeganAt && !rates.some(({ terms }) => terms.priceModel === 'VOLUME');
}

/** The period's other counted usage beside what is given: what is invoiced as a start, the rest to be priced. */
async function findAll(
  tx: Db,
  given: readonly UsageToSettle[],
  priceAgain: PriceAgain,
): Promise<{ readonly start: Counters; readonly open: readonly UsageToSettle[] }> {
  const [first] = given;
  if (!first) return { start: new Map(), open: [] };
  const { account, priced } = first;
  const counted = await findCountedUsage(tx, { accountId: account.id, periodStartsAt: priced.period.startsAt });
  const asked = new Set(given.map((usage) => usage.priced.usage.callRecordId));
  const others = new Set(counted.map(({ callRecordId }) => callRecordId).filter((id) => !asked.has(id)));
  const all = [...given, ...(await priceAgain([...others]))];
  const fixed = all.flatMap(({ live }) => (live?.invoiced ? [live] : []));
  return { start: countersOf(fixed), open: all.filter(({ live }) => !live?.invoiced) };
}

function countedBy(
  { priced: { usage, rates } }: UsageToSettle,
  { parts }: UsageCharge,
  { context, ...place }: Place & { readonly context: PricingContext },
): Settled['counted'] {
  const { callRecordId, joinedAt } = usage;
  return parts.flatMap(({ counterKey, rateId, billedSeconds, quantity, freeSeconds }) => {
    if (counterKey === null) return [];
    // A piece counts as a minute.
    const billed = billedSeconds + quantity * 60;
    const rate = rates.find(({ id }) => id === rateId);
    const allowanceSeconds = rate ? allowanceOf(rate, context) : 0;
    const counted = { billedSeconds: billed, chargedSeconds: billed - freeSeconds, allowanceSeconds };
    return [{ ...place, counterKey, callRecordId, beganAt: joinedAt, ...counted }];
  });
}
