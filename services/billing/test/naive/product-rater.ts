import { periodOf } from '../../src/periods/cycle.js';
import { chooseRates, type Rate } from '../../src/rates/rate-choice.js';
import { LIST_ROUNDING } from '../../src/rates/rate-terms.js';
import { parse, print, sum } from '../../src/rating/decimal.js';
import { volumeTierOf } from '../../src/rating/models.js';
import { counterKeyOf } from '../../src/rating/rate-usage.js';
import { netOfSixtieths } from '../../src/rating/rating.js';
import { type Counters, type CounterTotals, countersOf, type RatedUsage, replay } from '../../src/rating/replay.js';
import type { ChargedPart, PricingContext, Usage, UsageCharge } from '../../src/rating/usage.js';
import type { RateAll } from './agreement.js';
import { partsOf } from './naive-choice.js';
import type {
  InvoicedPart,
  NaiveAccount,
  NaiveInput,
  NaiveLeg,
  NaiveLegRecord,
  NaiveLine,
  NaiveRate,
  NaiveResult,
  WaitReason,
} from './naive-types.js';
import type { World } from './worlds.js';

const rateOf = ({ key, source, within, rounding, ...rate }: NaiveRate): Rate => ({
  ...rate,
  ...key,
  source: source === 'CONTRACT' ? 'contract' : 'list',
  ...(within && { within: { validFrom: within.from, validTo: within.to } }),
  rounding: rounding ?? LIST_ROUNDING,
});

const usageOf = (input: NaiveInput, { quantity, joinedAt, leftAt, ...leg }: NaiveLegRecord): Usage => ({
  ...leg,
  joinedAt: new Date(joinedAt),
  leftAt: new Date(leftAt),
  quantity: leg.kind === 'LEG' ? 0 : quantity,
  parts: partsOf(input, { quantity, joinedAt, leftAt, ...leg }),
});

const periodAt = ({ timeZone, cycle, anchorDay }: NaiveAccount, { joinedAt }: NaiveLegRecord) =>
  periodOf(new Date(joinedAt), { cycle, anchorDay, timeZone });

/** As the acts that call the rules do: the first part that cannot be priced tells why the usage waits. */
function waitReasonOf(chosen: readonly (Rate | undefined)[], currency: string): WaitReason | null {
  for (const rate of chosen) {
    if (!rate) return 'RATE_MISSING';
    if (rate.currency !== currency) return 'RATE_CURRENCY_DIFFERS';
  }
  return null;
}

interface Placed {
  readonly leg: NaiveLegRecord;
  readonly periodStart: string;
}

type Open = Placed & { readonly rated: RatedUsage };
type Priced = Open & { readonly charge: UsageCharge };

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): (readonly Item[])[] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
};

const legOf = ({ leg, periodStart, charge }: Priced): NaiveLeg => ({
  callRecordId: leg.callRecordId,
  periodStart,
  waits: null,
  parts: charge.parts.map(({ part, rateId, billedSeconds, quantity, freeSeconds, amount }) => {
    return { part, rateId, billedSeconds: billedSeconds + quantity * 60, freeSeconds, amount: `${amount}/60` };
  }),
  amount: `${charge.amountSixtieths}/60`,
});

/** A line's key has the key of the rates' versions; their ids stand for it in what is compared. */
function linesOf(priced: readonly Priced[]): NaiveLine[] {
  const keyOf = ({ leg, periodStart, charge }: Priced) =>
    JSON.stringify([periodStart, leg.serviceCode, leg.accessTypeCode, leg.countryCode, charge.rateKey]);
  return groupBy(priced, keyOf).flatMap((charges) => {
    const [first] = charges;
    if (!first) return [];
    const { serviceCode, accessTypeCode, countryCode } = first.leg;
    const { currency, rounding, parts } = first.charge;
    const exact = print(sum(charges.map(({ charge }) => parse(charge.amountSixtieths))));
    const rateIds = parts.map(({ rateId }) => rateId).sort();
    const netMinor = netOfSixtieths(exact, currency, rounding.mode);
    return [{ periodStart: first.periodStart, serviceCode, accessTypeCode, countryCode, rateIds, netMinor }];
  });
}

/** What the invoices of a period have taken from its counters. */
function invoicedCounters(input: NaiveInput, legs: readonly NaiveLegRecord[], rates: readonly Rate[]): Counters {
  const chargedPart = (leg: NaiveLegRecord, { rateId, billedSeconds, freeSeconds }: InvoicedPart) => {
    const rate = rates.find(({ id }) => id === rateId);
    return {
      counterKey: rate ? counterKeyOf(usageOf(input, leg), rate) : null,
      billedSeconds,
      freeSeconds,
      quantity: 0,
    };
  };
  return countersOf(
    legs.map((leg) => ({ parts: (leg.invoiced?.parts ?? []).map((part) => chargedPart(leg, part) as ChargedPart) })),
  );
}

function addCounters(one: Counters, other: Counters): Counters {
  const keys = new Set([...one.keys(), ...other.keys()]);
  const total = (key: string, name: keyof CounterTotals) =>
    Number(one.get(key)?.[name] ?? 0) + Number(other.get(key)?.[name] ?? 0);
  return new Map(
    [...keys].map((key) => [
      key,
      { usedSeconds: total(key, 'usedSeconds'), chargedSeconds: total(key, 'chargedSeconds') },
    ]),
  );
}

function priceOpen(start: Counters, open: readonly Open[], context: PricingContext) {
  const { charges, counters } = replay(
    start,
    open.map(({ rated }) => rated),
    context,
  );
  const priced = open.flatMap((one, index) => {
    const charge = charges[index];
    return charge ? [{ ...one, charge }] : [];
  });
  return { priced, counters };
}

function hasOtherTier({ usage, rates }: RatedUsage, before: Counters, after: Counters): boolean {
  return rates.some((rate) => {
    const key = counterKeyOf(usage, rate);
    if (rate.terms.priceModel !== 'VOLUME' || key === null) return false;
    const [one, other] = [before, after].map((all) => volumeTierOf(rate, Number(all.get(key)?.chargedSeconds ?? 0)));
    return one !== other;
  });
}

type ReplayPeriod = (start: Counters, batches: readonly (readonly Open[])[], context: PricingContext) => Priced[];

/** Keeps what began before the batch, unless a total has moved into another tier of a volume rate. */
const replayOnward: ReplayPeriod = (start, batches, context) => {
  let priced: Priced[] = [];
  let before = start;
  for (const batch of batches) {
    const first = Math.min(...batch.map(({ rated }) => rated.usage.joinedAt.getTime()));
    const isKept = ({ rated }: Open) => rated.usage.joinedAt.getTime() < first;
    const kept = priced.filter(isKept);
    const invoicedAndKept = addCounters(start, countersOf(kept.map(({ charge }) => charge)));
    const onward = priceOpen(invoicedAndKept, [...priced.filter((one) => !isKept(one)), ...batch], context);
    const isStale = kept.some(({ rated }) => hasOtherTier(rated, before, onward.counters));
    const whole = isStale ? priceOpen(start, [...priced, ...batch], context) : null;
    priced = whole?.priced ?? [...kept, ...onward.priced];
    before = (whole ?? onward).counters;
  }
  return priced;
};

/** Prices all that has arrived anew with each batch. */
const replayWhole: ReplayPeriod = (start, batches, context) => {
  let arrived: readonly Open[] = [];
  let priced: Priced[] = [];
  for (const batch of batches) {
    arrived = [...arrived, ...batch];
    ({ priced } = priceOpen(start, arrived, context));
  }
  return priced;
};

/** Chooses the rates of each leg as it arrives, and prices each period by itself. */
function rateBy(replayPeriod: ReplayPeriod, { input, arrivals }: World): NaiveResult {
  const { account, legs } = input;
  const rates = input.rates.map(rateOf);
  const placed = legs.map((leg) => ({ leg, periodStart: periodAt(account, leg).startsAt.toISOString() }));
  const chosen = placed.map((one) => {
    const usage = usageOf(input, one.leg);
    const found = chooseRates(usage, rates);
    const waits = one.leg.invoiced ? null : waitReasonOf(found, account.currency);
    return { ...one, waits, rated: { usage, rates: found.filter((rate) => rate !== undefined) } };
  });
  const isOpen = ({ leg, waits }: (typeof chosen)[number]) => !leg.invoiced && waits === null;
  const priced = groupBy(chosen, ({ periodStart }) => periodStart).flatMap((period) => {
    const first = period[0];
    if (!first) return [];
    const { currency, timeZone } = account;
    const context = { currency, timeZone, period: periodAt(account, first.leg) };
    const open = period.filter(isOpen);
    const batches = arrivals.map((ids) => ids.flatMap((id) => open.filter(({ leg }) => leg.callRecordId === id)));
    const invoiced = invoicedCounters(
      input,
      period.map(({ leg }) => leg),
      rates,
    );
    return replayPeriod(
      invoiced,
      batches.filter(({ length }) => length > 0),
      context,
    );
  });
  return { legs: [...priced.map(legOf), ...chosen.flatMap(asTheyWere)], lines: linesOf(priced) };
}

function asTheyWere({ leg, periodStart, waits }: Placed & { readonly waits: WaitReason | null }): NaiveLeg[] {
  const { callRecordId, invoiced } = leg;
  if (waits) return [{ callRecordId, periodStart, waits, parts: [], amount: '0' }];
  return invoiced ? [{ callRecordId, periodStart, waits, ...invoiced }] : [];
}

export const rateWhole: RateAll = (world) => rateBy(replayWhole, world);
export const rateOnward: RateAll = (world) => rateBy(replayOnward, world);
