import type { Db } from '@switchboard/kit/database/open-database';
import { Exact } from '@switchboard/kit/money';
import type { RoundingMode } from '../rates/rate-terms.js';
import { addConferences, addTotals } from './queries.js';

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
  const sign = BigInt(times);
  const totals = groupBy(usage, (each) => [placeOf(each), each.countryCode, each.rateKey]).map(([first, group]) => {
    const invoiced = group.filter((each) => each.invoiced);
    return {
      ...first,
      billedSeconds: sign * group.reduce((sum, { billedSeconds }) => sum + BigInt(billedSeconds), 0n),
      quantity: sign * group.reduce((sum, { quantity }) => sum + BigInt(quantity), 0n),
      callCount: times * group.length,
      amountSixtieths: sumOf(group).times(times).toFixed(),
      invoicedSixtieths: sumOf(invoiced).times(times).toFixed(),
      invoicedCallCount: times * invoiced.length,
    };
  });
  await addTotals(tx, totals);
  const conferences = groupBy(usage, (each) => [placeOf(each), each.conferenceId]);
  await addConferences(
    tx,
    conferences.map(([first, group]) => ({ ...first, chargeCount: times * group.length })),
  );
}

function sumOf(group: readonly ChargedUsage[]): Exact {
  return group.reduce((sum, { amountSixtieths }) => sum.plus(amountSixtieths), new Exact(0));
}

function placeOf({ accountId, periodStartsAt, serviceCode, accessTypeCode }: ChargedUsage): string {
  return `${accountId} ${periodStartsAt.getTime()} ${JSON.stringify([serviceCode, accessTypeCode])}`;
}

/** Groups with their first member, in the order of their keys: rows that two transactions touch are locked in one order. */
function groupBy(
  usage: readonly ChargedUsage[],
  keyOf: (each: ChargedUsage) => readonly string[],
): readonly (readonly [ChargedUsage, readonly ChargedUsage[]])[] {
  const groups = new Map<string, [ChargedUsage, ChargedUsage[]]>();
  for (const each of usage) {
    const key = keyOf(each).join(' ');
    const group = groups.get(key);
    if (group) group[1].push(each);
    else groups.set(key, [each, [each]]);
  }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
