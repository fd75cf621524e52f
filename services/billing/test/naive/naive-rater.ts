import { type Period, periodOf } from './calendar.js';
import { type Fraction, fraction, over, read, round, show, sum, times, whole, zero } from './fraction.js';
import { type Chosen, choose, holdsOn } from './naive-choice.js';
import { billedSecondsOf, priceOf, SECONDS, type Usage } from './naive-price.js';
import type {
  NaiveInput,
  NaiveKey,
  NaiveLeg,
  NaiveLegRecord,
  NaiveLine,
  NaiveRate,
  NaiveResult,
  NaiveTerms,
  Part,
  Rounding,
} from './naive-types.js';

const exponents: Readonly<Record<string, number>> = { EUR: 2, USD: 2, GBP: 2, JPY: 0, BHD: 3 };

interface Placed {
  readonly leg: NaiveLegRecord;
  readonly period: Period;
}

/** What a leg's part has taken from its counter. */
interface Taken {
  readonly counter: string;
  readonly callRecordId: string;
  readonly billed: number;
  readonly charged: number;
}

const counterOf = ({ startsAt }: Period, part: Part, key: NaiveKey) =>
  JSON.stringify([startsAt, part, key.serviceCode, key.accessTypeCode, key.prefix, key.countryCode]);

export function counts({ priceModel, allowanceMinutes }: NaiveTerms): boolean {
  return ['GRADUATED', 'VOLUME', 'PACKAGE'].includes(priceModel) || read(allowanceMinutes).n > 0n;
}

function allowanceOf(rate: NaiveRate, { days }: Period): number {
  const { allowanceMinutes, allowanceProration } = rate.terms;
  const seconds = times(read(allowanceMinutes), SECONDS);
  const held = days.filter((day) => holdsOn(rate, day)).length;
  const shares: Readonly<Record<typeof allowanceProration, Fraction>> = {
    NONE: whole(1),
    DAYS: over(whole(held), whole(days.length)),
    FIXED_30: over(whole(Math.min(held, 30)), whole(30)),
  };
  return Number(round(times(seconds, shares[allowanceProration]), 'HALF_UP'));
}

const isBefore = (a: NaiveLegRecord, b: NaiveLegRecord) => {
  const apart = Date.parse(a.joinedAt) - Date.parse(b.joinedAt);
  return apart === 0 ? a.callRecordId < b.callRecordId : apart < 0;
};

const byStart = (a: Placed, b: Placed) => (isBefore(a.leg, b.leg) ? -1 : 1);

function takenByInvoices(placed: readonly Placed[]): Taken[] {
  return placed.flatMap(({ leg, period }) =>
    (leg.invoiced?.parts ?? [])
      .filter((part) => part.counts)
      .map(({ part, key, billedSeconds, freeSeconds }) => ({
        counter: counterOf(period, part, key),
        callRecordId: leg.callRecordId,
        billed: billedSeconds,
        charged: billedSeconds - freeSeconds,
      })),
  );
}

const billedIn = (taken: readonly Taken[]) => taken.reduce((all, { billed }) => all + billed, 0);
const chargedIn = (taken: readonly Taken[]) => taken.reduce((all, { charged }) => all + charged, 0);

type Open = Placed & { readonly rates: readonly NaiveRate[] };

/** Walks the legs in their order and notes what each part has used before the next one looks. */
function takeInOrder(legs: readonly Open[], invoiced: readonly Taken[]): (Usage & { readonly counter: string })[] {
  const taken = [...invoiced];
  const usages = legs.flatMap(({ leg, period, rates }) =>
    rates.map((rate) => {
      const counter = counterOf(period, rate.terms.part, rate.key);
      const earlier = counts(rate.terms) ? taken.filter((one) => one.counter === counter) : [];
      const billed = billedSecondsOf(leg, rate.terms);
      const left = Math.max(0, allowanceOf(rate, period) - billedIn(earlier));
      const free = Math.min(billed, left);
      if (counts(rate.terms)) taken.push({ counter, callRecordId: leg.callRecordId, billed, charged: billed - free });
      return { counter, leg, rate, billed, free, before: chargedIn(earlier), total: 0 };
    }),
  );
  return usages.map((usage) => ({
    ...usage,
    total: chargedIn(taken.filter(({ counter }) => counter === usage.counter)),
  }));
}

/** Percentages are of the parts that are none. */
function amountsOf(usages: readonly Usage[]): Fraction[] {
  const isPercentage = ({ rate }: Usage) => rate.terms.priceModel === 'PERCENTAGE';
  const others = sum(usages.filter((usage) => !isPercentage(usage)).map((usage) => priceOf(usage, zero)));
  return usages.map((usage) => priceOf(usage, isPercentage(usage) ? others : zero));
}

function roundingOf([first]: readonly NaiveRate[]): Rounding {
  if (first?.source === 'CONTRACT' && first.rounding) return first.rounding;
  return { point: 'PER_LINE', mode: 'HALF_UP' };
}

function minorUnits(amount: Fraction, currency: string, { mode }: Rounding): bigint {
  return round(times(amount, fraction(10n ** BigInt(exponents[currency] ?? 2))), mode);
}

function legOf({ leg, period, rates }: Open, usages: readonly Usage[], currency: string): NaiveLeg {
  const amounts = amountsOf(usages);
  const rounding = roundingOf(rates);
  const total = sum(amounts);
  const scale = 10n ** BigInt(exponents[currency] ?? 2);
  const amount = rounding.point === 'PER_CALL' ? fraction(minorUnits(total, currency, rounding), scale) : total;
  return {
    callRecordId: leg.callRecordId,
    periodStart: period.startsAt,
    waits: null,
    parts: usages.map(({ rate, billed, free }, index) => ({
      part: rate.terms.part,
      rateId: rate.id,
      billedSeconds: billed,
      freeSeconds: free,
      amount: show(amounts[index] ?? zero),
    })),
    amount: show(amount),
  };
}

function unpriced({ leg, period }: Placed, chosen: Chosen): NaiveLeg {
  const waits = 'waits' in chosen ? chosen.waits : null;
  return { callRecordId: leg.callRecordId, periodStart: period.startsAt, waits, parts: [], amount: '0' };
}

function asInvoiced({ leg, period }: Placed): NaiveLeg {
  const parts = (leg.invoiced?.parts ?? []).map(({ key: _key, counts: _counts, ...part }) => part);
  const amount = leg.invoiced?.amount ?? '0';
  return { callRecordId: leg.callRecordId, periodStart: period.startsAt, waits: null, parts, amount };
}

/** A line's legs share their rates, and so the rounding of its first part's contract. */
function linesOf(open: readonly Open[], priced: readonly NaiveLeg[], currency: string): NaiveLine[] {
  const lines = new Map<string, { line: Omit<NaiveLine, 'netMinor'>; rounding: Rounding; amounts: Fraction[] }>();
  for (const [index, { leg, period, rates }] of open.entries()) {
    const { serviceCode, accessTypeCode, countryCode } = leg;
    const rateIds = rates.map(({ id }) => id).sort();
    const line = { periodStart: period.startsAt, serviceCode, accessTypeCode, countryCode, rateIds };
    const known = lines.get(JSON.stringify(line)) ?? { line, rounding: roundingOf(rates), amounts: [] };
    known.amounts.push(read(priced[index]?.amount ?? '0'));
    lines.set(JSON.stringify(line), known);
  }
  return [...lines.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { line, rounding, amounts }]) => ({ ...line, netMinor: minorUnits(sum(amounts), currency, rounding) }));
}

/** Prices all legs as if they had arrived in the order of their start, invoiced ones before all others. */
export function naiveRate(input: NaiveInput): NaiveResult {
  const { account } = input;
  const placed = input.legs.map((leg) => ({ leg, period: periodOf(account, Date.parse(leg.joinedAt)) }));
  const invoiced = placed.filter(({ leg }) => leg.invoiced);
  const chosen = placed.filter(({ leg }) => !leg.invoiced).map((one) => ({ one, chosen: choose(input, one.leg) }));
  const waiting = chosen.filter((each) => 'waits' in each.chosen).map((each) => unpriced(each.one, each.chosen));
  const open = chosen
    .flatMap((each) => ('rates' in each.chosen ? [{ ...each.one, rates: each.chosen.rates }] : []))
    .sort(byStart);
  const usages = takeInOrder(open, takenByInvoices(invoiced));
  const usagesOf = ({ leg }: Open) => usages.filter((usage) => usage.leg === leg);
  const priced = open.map((one) => legOf(one, usagesOf(one), account.currency));
  const legs = [...invoiced.map(asInvoiced), ...waiting, ...priced];
  return {
    legs: legs.sort((a, b) => (a.callRecordId < b.callRecordId ? -1 : 1)),
    lines: linesOf(open, priced, account.currency),
  };
}
