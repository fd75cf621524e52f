import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import { rowsAs } from '../rows/queries.js';

/** A counter of an account's period. */
export interface CounterRow {
  readonly accountId: string;
  readonly periodStartsAt: Date;
  readonly counterKey: string;
  readonly billedSeconds: bigint;
  readonly allowanceSeconds: bigint;
}

/** What the counters of the periods say. */
export async function findPeriodCounters(
  db: Db,
  keys: readonly { readonly accountId: string; readonly startsAt: Date }[],
): Promise<readonly CounterRow[]> {
  const wanted = rowsAs('wanted', {
    account_id: ['uuid', keys.map(({ accountId }) => accountId)],
    starts_at: ['timestamptz', keys.map(({ startsAt }) => startsAt)],
  });
  const rows = await db.execute<Record<'accountId' | 'startsAt' | 'counterKey' | 'billed' | 'allowance', string>>(sql`
    select counter.account_id as "accountId", counter.period_starts_at::text as "startsAt", counter.counter_key as "counterKey",
      counter.billed_seconds::text as billed, counter.allowance_seconds::text as allowance
    from period_counters counter join ${wanted}
      on counter.account_id = wanted.account_id and counter.period_starts_at = wanted.starts_at`);
  return rows.map(({ accountId, startsAt, counterKey, billed, allowance }) => ({
    ...{ accountId, periodStartsAt: new Date(startsAt), counterKey },
    ...{ billedSeconds: BigInt(billed), allowanceSeconds: BigInt(allowance) },
  }));
}
