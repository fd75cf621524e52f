import type { Read } from '@switchboard/kit/graphql/request-context';
import DataLoader from 'dataloader';
import type { AccountPeriod } from './figures.js';
import {
  type ConferenceCountRow,
  findConferenceCounts,
  findPeriodCounters,
  findPeriodTotals,
  type PeriodKey,
} from './queries.js';
import type { PeriodCounterRow, PeriodTotalRow } from './tables.js';

/** What is known of periods, for many accounts at once. */
export function createPeriodLoaders(read: Read) {
  return {
    periodTotals: createPeriodLoader<PeriodTotalRow>((keys) => read((db) => findPeriodTotals(db, keys))),
    periodCounters: createPeriodLoader<PeriodCounterRow>((keys) => read((db) => findPeriodCounters(db, keys))),
    conferenceCounts: createPeriodLoader<ConferenceCountRow>((keys) => read((db) => findConferenceCounts(db, keys))),
  };
}

interface PeriodRow {
  readonly accountId: string;
  readonly periodStartsAt: Date;
}

function createPeriodLoader<Row extends PeriodRow>(find: (keys: readonly PeriodKey[]) => Promise<readonly Row[]>) {
  const load = async (periods: readonly AccountPeriod[]) => {
    const rows = new Map<string, Row[]>();
    const found = await find(periods.map(({ account, period }) => ({ accountId: account.id, ...period })));
    for (const row of found) {
      const key = keyOf(row.accountId, row.periodStartsAt);
      rows.set(key, (rows.get(key) ?? []).concat(row));
    }
    return periods.map((each): readonly Row[] => rows.get(keyOf(each.account.id, each.period.startsAt)) ?? []);
  };
  return new DataLoader<AccountPeriod, readonly Row[], string>(load, {
    // By value: each resolver that leads to a period makes an object of its own of it.
    cacheKeyFn: ({ account, period }) => keyOf(account.id, period.startsAt),
  });
}

function keyOf(accountId: string, startsAt: Date): string {
  return `${accountId} ${startsAt.toISOString()}`;
}
