import type { Db } from '@switchboard/kit/database/open-database';
import { addConferences, addTotals } from './queries.js';

/** A charge as period totals see it. */
export interface ChargedUsage {
  readonly accountId: string;
  readonly periodStartsAt: Date;
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly unitPrice: string;
  readonly conferenceId: string;
  readonly billedSeconds: number;
}

/** Adds new charges to the totals of their periods, in the charges' own transaction. */
export async function addUsage(tx: Db, usage: readonly ChargedUsage[]): Promise<void> {
  const totals = groupBy(usage, (each) => [...placeOf(each), each.unitPrice]).map(([first, group]) => ({
    ...first,
    billedSeconds: group.reduce((sum, { billedSeconds }) => sum + BigInt(billedSeconds), 0n),
    callCount: group.length,
  }));
  await addTotals(tx, totals);
  const conferences = groupBy(usage, (each) => [...placeOf(each), each.conferenceId]).map(([first]) => first);
  await addConferences(tx, conferences);
}

function placeOf({ accountId, periodStartsAt, serviceCode, accessTypeCode }: ChargedUsage): string[] {
  return [accountId, periodStartsAt.toISOString(), serviceCode, accessTypeCode];
}

/** Groups with their first member, in the order of their keys: rows that two transactions touch are locked in one order. */
function groupBy(
  usage: readonly ChargedUsage[],
  keyOf: (each: ChargedUsage) => readonly string[],
): readonly (readonly [ChargedUsage, readonly ChargedUsage[]])[] {
  const groups = new Map<string, [ChargedUsage, ChargedUsage[]]>();
  for (const each of usage) {
    const key = JSON.stringify(keyOf(each));
    const group = groups.get(key);
    if (group) group[1].push(each);
    else groups.set(key, [each, [each]]);
  }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
