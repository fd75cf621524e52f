import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { type Sorting, topPerParent } from '@switchboard/kit/database/top-per-parent';
import type { Page } from '@switchboard/kit/graphql/connection';
import { isId } from '@switchboard/kit/ids';
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { isContractNumber } from './check-contract.js';
import type { ContractState } from './contract-state.js';
import type { RateFilter } from './rate-filter.js';
import {
  type ContractRateRow,
  type ContractRow,
  type ContractVersionRow,
  contractRates,
  contracts,
  contractVersions,
} from './tables.js';

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

export async function findContractByNumber(db: Db, number: string): Promise<ContractRow | undefined> {
  if (!isContractNumber(number)) return undefined;
  const [contract] = await db.select().from(contracts).where(eq(contracts.number, number));
  return contract;
}

/** The contract, locked until the transaction ends: whoever changes it or its rates waits for the other. */
export async function lockContract(tx: Db, number: string): Promise<ContractRow | undefined> {
  if (!isContractNumber(number)) return undefined;
  const [contract] = await tx.select().from(contracts).where(eq(contracts.number, number)).for('no key update');
  return contract;
}

/** What the contract extends as it is known now, on all days. */
export async function listHeldRates(db: Db, contractId: string): Promise<ContractRateRow[]> {
  return db
    .select()
    .from(contractRates)
    .where(and(eq(contractRates.contractId, contractId), isNull(contractRates.knownTo)))
    .orderBy(asc(contractRates.validFrom), asc(contractRates.id));
}

/** The last version of all that the contract ever extended, one for each usage, with the columns that number the next. */
export async function listLastVersions(db: Db, contractId: string) {
  const { part, serviceCode, accessTypeCode, prefix, countryCode, rateKey, version } = contractRates;
  const usage = [part, serviceCode, accessTypeCode, prefix, countryCode];
  return db
    .selectDistinctOn(usage, { part, serviceCode, accessTypeCode, prefix, countryCode, rateKey, version })
    .from(contractRates)
    .where(eq(contractRates.contractId, contractId))
    .orderBy(...usage.map((column) => asc(column)), desc(version));
}

export async function listContractVersions(db: Db, contractIds: readonly string[]): Promise<ContractVersionRow[]> {
  return db
    .select()
    .from(contractVersions)
    .where(inArray(contractVersions.contractId, [...contractIds]))
    .orderBy(asc(contractVersions.contractId), desc(contractVersions.version));
}

/** Which contracts: those that are in one of the states at that instant. */
export interface ContractFilter {
  readonly states: readonly ContractState[];
  readonly now: Date;
}

/** A page of each customer's contracts, the newest first, by customer; all of them where no filter is given. */
export function listContracts(
  db: Db,
  customerIds: readonly string[],
  { page, filter }: { readonly page: Page; readonly filter?: ContractFilter | undefined },
) {
  const sorting: Sorting = { columns: [contracts.validFrom, contracts.id], direction: 'descending' };
  const where = filter && sql`${stateOf(filter.now)} = any(${sql.param([...filter.states])}::text[])`;
  return topPerParent(db, contracts, { parent: contracts.customerId, parentIds: customerIds, page, where, ...sorting });
}

/** In the words of `contractStateAt`, which says the same of a row. */
function stateOf(now: Date): SQL {
  const { signedOn, validTo } = contracts;
  return sql`case when ${signedOn} is null then 'DRAFT' when ${validTo} <= ${todayAt(now)} then 'ENDED' else 'ACTIVE' end`;
}

/** Each contract's day is that of its own time zone. */
function todayAt(now: Date): SQL {
  return sql`(${now.toISOString()}::timestamptz at time zone ${contracts.timeZone})::date`;
}

export interface RateQuestion {
  readonly page: Page;
  readonly filter: RateFilter;
  /** Decides what day is today. */
  readonly now: Date;
}

const newestRatesFirst: Sorting = { columns: [contractRates.validFrom, contractRates.id], direction: 'descending' };

/** A page of the rates that each customer's signed contracts extend, the newest first, by customer. */
export function listContractRates(db: Db, customerIds: readonly string[], { page, filter, now }: RateQuestion) {
  const today = todayAt(now);
  const where = sql`${known(contractRates, filter)} and ${held(filter, { today, signed: true })}`;
  return topPerParent(db, contractRates, {
    ...{ parent: contractRates.customerId, parentIds: customerIds, page, where },
    ...newestRatesFirst,
  });
}

/** A page of the rates that each contract extends, signed or not, the newest first, by contract; of every day without one. */
export function listRatesOfContracts(
  db: Db,
  contractIds: readonly string[],
  { page, filter }: Pick<RateQuestion, 'page' | 'filter'>,
) {
  const { on: day } = filter;
  const onDay = day ? sql` and ${held(filter, { today: sql`${day}::date`, signed: false })}` : sql``;
  return topPerParent(db, contractRates, {
    ...{ parent: contractRates.contractId, parentIds: contractIds, page },
    where: sql`${known(contractRates, filter)}${onDay}`,
    ...newestRatesFirst,
  });
}

/** A version is known from its first instant to before its last, as days are valid. */
function known({ knownFrom, knownTo }: typeof contractRates | typeof contractVersions, { knownAt }: RateFilter): SQL {
  // What is known now is no matter of clocks, of which that of another machine may be ahead.
  if (!knownAt) return sql`${knownTo} is null`;
  return sql`${knownFrom} <= ${knownAt}::timestamptz and (${knownTo} is null or ${knownTo} > ${knownAt}::timestamptz)`;
}

interface Holding {
  readonly today: SQL;
  readonly signed: boolean;
}

/** The rate and its contract, as it was known, hold on a day asked for; a condition, so that rows stay those of one table. */
function held(filter: RateFilter, { today, signed }: Holding): SQL {
  // The contract's own row is its present version, and nearer.
  const agreed = filter.knownAt ? contractVersions : contracts;
  const from = filter.knownAt
    ? sql`${contracts} join ${contractVersions} on ${contractVersions.contractId} = ${contracts.id} and ${known(contractVersions, filter)}`
    : sql`${contracts}`;
  const days = sql`${holds(agreed, filter, today)}${signed ? sql` and ${agreed.signedOn} is not null` : sql``}`;
  return sql`exists (select 1 from ${from} where ${contracts.id} = ${contractRates.contractId} and ${days})`;
}

/** Rate and contract hold on at least one day of the range asked for. */
function holds(agreed: typeof contracts | typeof contractVersions, { on, during }: RateFilter, today: SQL): SQL {
  // One day is the range to the next: ends are exclusive throughout.
  const day = on ? sql`${on}::date` : today;
  const [from, to] = during ? [sql`${during.from}::date`, sql`${during.to}::date`] : [day, sql`${day} + 1`];
  const begins = sql`greatest(${contractRates.validFrom}, ${agreed.validFrom}, ${from})`;
  // A validity without an end is null, which `least` leaves out.
  const ends = sql`least(${contractRates.validTo}, ${agreed.validTo}, ${to})`;
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

/** Keeps versions of contracts; the one that was known before each is known no longer. */
export async function insertContractVersions(tx: Db, rows: readonly ContractVersionRow[]): Promise<void> {
  for (const row of rows.filter(({ version }) => version > 1)) {
    const before = and(eq(contractVersions.contractId, row.contractId), isNull(contractVersions.knownTo));
    await tx.update(contractVersions).set({ knownTo: row.knownFrom }).where(before);
  }
  for (const chunk of chunksOf(rows)) await tx.insert(contractVersions).values(chunk);
}

export async function updateContract(tx: Db, { id, ...changed }: Partial<ContractRow> & Pick<ContractRow, 'id'>) {
  await tx.update(contracts).set(changed).where(eq(contracts.id, id));
}

export async function insertContractRates(tx: Db, rows: readonly ContractRateRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(contractRates).values(chunk);
}

/** Makes versions what was known until an instant. */
export async function closeContractRates(tx: Db, ids: readonly string[], knownTo: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(contractRates)
    .set({ knownTo })
    .where(inArray(contractRates.id, [...ids]));
}
