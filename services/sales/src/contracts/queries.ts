import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { type Sorting, topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { inArray, type SQL, sql } from 'drizzle-orm';
import type { RateFilter } from './rate-filter.js';
import { type ContractRateRow, type ContractRow, contractRates, contracts } from './tables.js';

export async function findContractsByIds(db: Db, ids: readonly string[]): Promise<ContractRow[]> {
  return db
    .select()
    .from(contracts)
    .where(inArray(contracts.id, ids.filter(isId)));
}

export async function findContractRatesByIds(db: Db, ids: readonly string[]): Promise<ContractRateRow[]> {
  return db
    .select()
    .from(contractRates)
    .where(inArray(contractRates.id, ids.filter(isId)));
}

/** A page of each customer's contracts, the newest first, by customer. */
export function listContracts(db: Db, customerIds: readonly string[], page: Page) {
  const sorting: Sorting = { columns: [contracts.validFrom, contracts.id], direction: 'descending' };
  return topPerParent(db, contracts, { parent: contracts.customerId, parentIds: customerIds, page, ...sorting });
}

export interface RateQuestion {
  readonly page: Page;
  readonly filter: RateFilter;
  /** Decides what day is today. */
  readonly now: Date;
}

/** A page of the rates that each customer's signed contracts extend, the newest first, by customer. */
export function listContractRates(db: Db, customerIds: readonly string[], { page, filter, now }: RateQuestion) {
  const { knownFrom, knownTo } = contractRates;
  // A version is known from its first instant to before its last, as days are valid.
  const known = sql`${knownFrom} <= ${filter.knownAt}::timestamptz
    and (${knownTo} is null or ${knownTo} > ${filter.knownAt}::timestamptz)`;
  // A condition and not a join: rows stay those of one table, read in the order of its index.
  const held = sql`exists (
    select 1 from ${contracts} where ${contracts.id} = ${contractRates.contractId}
      and ${contracts.signedOn} is not null and ${holds(filter, now)})`;
  const sorting: Sorting = { columns: [contractRates.validFrom, contractRates.id], direction: 'descending' };
  return topPerParent(db, contractRates, {
    parent: contractRates.customerId,
    parentIds: customerIds,
    page,
    where: sql`${known} and ${held}`,
    ...sorting,
  });
}

/** Rate and contract hold on at least one day of the range asked for. */
function holds({ on, during }: RateFilter, now: Date): SQL {
  const today = sql`(${now.toISOString()}::timestamptz at time zone ${contracts.timeZone})::date`;
  // One day is the range to the next: ends are exclusive throughout.
  const day = on ? sql`${on}::date` : today;
  const [from, to] = during ? [sql`${during.from}::date`, sql`${during.to}::date`] : [day, sql`${day} + 1`];
  const begins = sql`greatest(${contractRates.validFrom}, ${contracts.validFrom}, ${from})`;
  // A validity without an end is null, which `least` leaves out.
  const ends = sql`least(${contractRates.validTo}, ${contracts.validTo}, ${to})`;
  return sql`${begins} < ${ends}`;
}

/** @returns the ids of the rows that went in; one whose number is taken, also by an earlier one of these, is left out. */
export async function insertContracts(tx: Db, rows: readonly ContractRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  // In one order, so that two batches with the same numbers never wait for each other.
  const inserted = await tx
    .insert(contracts)
    .values(rows.toSorted((a, b) => (a.number < b.number ? -1 : 1)))
    .onConflictDoNothing({ target: contracts.number })
    .returning({ id: contracts.id });
  return new Set(inserted.map(({ id }) => id));
}

export async function insertContractRates(tx: Db, rows: readonly ContractRateRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(contractRates).values(chunk);
}
