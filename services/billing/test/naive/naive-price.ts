import { localAt } from './calendar.js';
import {
  add,
  ceiling,
  type Fraction,
  isLess,
  larger,
  over,
  read,
  smaller,
  sum,
  times,
  whole,
  zero,
} from './fraction.js';
import type { NaiveLegRecord, NaiveRate, NaiveTerms } from './naive-types.js';

/** A part's usage with the state of its counter: `before` and `total` are charged seconds. */
export interface Usage {
  readonly leg: NaiveLegRecord;
  readonly rate: NaiveRate;
  readonly billed: number;
  readonly free: number;
  readonly before: number;
  readonly total: number;
}

export const SECONDS = whole(60);

export function billedSecondsOf(leg: NaiveLegRecord, terms: NaiveTerms): number {
  if (!leg.answered) return 0;
  if (terms.unit !== 'MINUTE') return leg.quantity * 60;
  const raw = Math.floor((Date.parse(leg.leftAt) - Date.parse(leg.joinedAt)) / 1000);
  if (raw === 0) return 0;
  let billed = terms.initialSeconds;
  while (billed < raw) billed += terms.nextSeconds;
  return billed;
}

function priceAt({ terms, timeZone }: NaiveRate, millis: number): string {
  const { day, time, weekday } = localAt(timeZone, millis);
  const kind = terms.holidays.includes(day) ? 'HOLIDAY' : weekday;
  const band = terms.timeBands.find(
    ({ days, from, to }) => days.some((one) => one === kind) && from <= time && time < to,
  );
  return band?.unitPrice ?? terms.unitPrice;
}

/** Increment by increment; of each, only the seconds after the free ones are charged. */
function flat({ leg, rate, billed, free }: Usage): Fraction {
  const { initialSeconds, nextSeconds, unit } = rate.terms;
  const start = Date.parse(leg.joinedAt);
  if (unit !== 'MINUTE') return times(read(priceAt(rate, start)), over(whole(billed - free), SECONDS));
  const secondsByPrice = new Map<string, number>();
  for (let begin = 0, end = initialSeconds; begin < billed; begin = end, end += nextSeconds) {
    const price = priceAt(rate, start + begin * 1000);
    const charged = Math.max(0, end - Math.max(begin, free));
    secondsByPrice.set(price, (secondsByPrice.get(price) ?? 0) + charged);
  }
  const amounts = [...secondsByPrice].map(([price, seconds]) => times(read(price), whole(seconds)));
  return over(sum(amounts), SECONDS);
}

function tierOf({ tiers }: NaiveTerms, second: number) {
  const tier = tiers.find(({ upTo }) => upTo === null || !isLess(times(read(upTo), SECONDS), whole(second)));
  if (!tier) throw new Error(`no tier for second ${second}`);
  return tier;
}

/** Counts, second by second, how many fall into each tier. */
function graduated({ rate, billed, free, before }: Usage): Fraction {
  const bounds = rate.terms.tiers.map(({ upTo }) => (upTo === null ? Infinity : Number(times(read(upTo), SECONDS).n)));
  const counts = bounds.map(() => 0);
  for (let second = before + 1; second <= before + billed - free; second += 1) {
    const index = bounds.findIndex((bound) => second <= bound);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const amounts = rate.terms.tiers.map(({ unitPrice }, index) => times(read(unitPrice), whole(counts[index] ?? 0)));
  return over(sum(amounts), SECONDS);
}

function volume({ rate, billed, free, total }: Usage): Fraction {
  return over(times(read(tierOf(rate.terms, total).unitPrice), whole(billed - free)), SECONDS);
}

function packages({ rate, billed, free, before }: Usage): Fraction {
  const size = times(read(rate.terms.packageSize ?? '0'), SECONDS);
  const until = (seconds: number) => ceiling(over(whole(seconds), size));
  return times({ n: until(before + billed - free) - until(before), d: 1n }, read(rate.terms.unitPrice));
}

function modelOf(usage: Usage, others: Fraction): Fraction {
  const { priceModel, percent } = usage.rate.terms;
  switch (priceModel) {
    case 'FLAT':
      return flat(usage);
    case 'GRADUATED':
      return graduated(usage);
    case 'VOLUME':
      return volume(usage);
    case 'PACKAGE':
      return packages(usage);
    case 'PERCENTAGE':
      return over(times(others, read(percent ?? '0')), whole(100));
    default:
      return priceModel satisfies never;
  }
}

/** A part's amount; `others` is the sum of the leg's other parts. */
export function priceOf(usage: Usage, others: Fraction): Fraction {
  if (!usage.leg.answered) return zero;
  const { minimum, maximum, setUpFee, discountPercent } = usage.rate.terms;
  const isAllFree = usage.billed > 0 && usage.billed === usage.free;
  const atLeast = isAllFree ? modelOf(usage, others) : larger(modelOf(usage, others), read(minimum));
  const atMost = maximum === null ? atLeast : smaller(atLeast, read(maximum));
  const remaining = over(add(whole(100), times(whole(-1), read(discountPercent))), whole(100));
  return times(add(atMost, read(setUpFee)), remaining);
}
