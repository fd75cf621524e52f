import type { Db } from '@switchboard/kit/database/open-database';
import type { RoundingMode } from '../rates/rate-terms.js';
import { type Decimal, parse, plus, print, timesWhole, ZERO } from '../rating/decimal.js';
import { addConferences, addTotals } from './queries.js';
import type { PeriodTotalRow } from './tables.js';

/** A charge as period totals see it. */
export interface ChargedUsage {
  readonly accountId: string;
  readonly periodStartsAt: Date;
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly countryCode: string;
  readonly rateKey: string;
  readonly roundingMode: RoundingMode;
  readonly conferenceId: string;
  readonly billedSeconds: number;
  readonly quantity: number;
  /** Exact; what is taken back is the same charge with `times` -1. */
  readonly amountSixtieths: string;
  /** An issued invoice demands it. */
  readonly invoiced?: boolean;
}

/** Adds charges to the totals of their periods, in their own transaction; `times` -1 takes them out again. */
export async function addUsage(tx: Db, usage: readonly ChargedUsage[], times: 1 | -1 = 1): Promise<void> {
  const totals = new Map<string, Total>();
  const conferences = new Map<string, ChargedConference>();
  for (const each of usage) {
    const place = placeOf(each);
    addTo(totals, `${place} ${JSON.stringify(each.countryCode)} ${each.rateKey}`, each);
    const conference = `${place} ${each.conferenceId}`;
    const known = conferences.get(conference);
    if (known) known.chargeCount += times;
    else conferences.set(conference, { ...keyOf(each), conferenceId: each.conferenceId, chargeCount: times });
  }
  await addTotals(
    tx,
    inOrder(totals).map((total) => toRow(total, times)),
  );
  await addConferences(tx, inOrder(conferences));
}

interface Total {
  readonly first: ChargedUsage;
  billedSeconds: number;
  quantity: number;
  callCount: number;
  amount: Decimal;
  invoiced: Decimal;
  invoicedCallCount: number;
}

interface ChargedConference extends UsageKey {
  readonly conferenceId: string;
  chargeCount: number;
}

type UsageKey = Pick<ChargedUsage, 'accountId' | 'periodStartsAt' | 'serviceCode' | 'accessTypeCode'>;

function addTo(totals: Map<string, Total>, key: string, usage: ChargedUsage): void {
  const amount = parse(usage.amountSixtieths);
  const total = totals.get(key) ?? { ...NOTHING, first: usage };
  total.billedSeconds += usage.billedSeconds;
  total.quantity += usage.quantity;
  total.callCount += 1;
  total.amount = plus(total.amount, amount);
  if (usage.invoiced) {
    total.invoiced = plus(total.invoiced, amount);
    total.invoicedCallCount += 1;
  }
  totals.set(key, total);
}

const NOTHING = {
  ...{ billedSeconds: 0, quantity: 0, callCount: 0, invoicedCallCount: 0 },
  ...{ amount: ZERO, invoiced: ZERO },
};

function toRow({ first, amount, invoiced, ...sums }: Total, times: 1 | -1): PeriodTotalRow {
  const { countryCode, rateKey, roundingMode } = first;
  return {
    ...keyOf(first),
    ...{ countryCode, rateKey, roundingMode },
    billedSeconds: BigInt(times * sums.billedSeconds),
    quantity: BigInt(times * sums.quantity),
    callCount: times * sums.callCount,
    amountSixtieths: print(timesWhole(amount, times)),
    invoicedSixtieths: print(timesWhole(invoiced, times)),
    invoicedCallCount: times * sums.invoicedCallCount,
  };
}

function keyOf({ accountId, periodStartsAt, serviceCode, accessTypeCode }: ChargedUsage): UsageKey {
  return { accountId, periodStartsAt, serviceCode, accessTypeCode };
}

function placeOf({ accountId, periodStartsAt, serviceCode, accessTypeCode }: ChargedUsage): string {
  return `${accountId} ${periodStartsAt.getTime()} ${JSON.stringify(serviceCode)} ${JSON.stringify(accessTypeCode)}`;
}

/** In the order of their keys: rows that two transactions touch are locked in one order. */
function inOrder<Row>(rows: ReadonlyMap<string, Row>): Row[] {
  return [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}
