import type { Db } from '@switchboard/kit/database/open-database';
import { sql } from 'drizzle-orm';
import { rowsAs } from '../rows/queries.js';
import type { KnownContract } from './contract.js';

/** Keeps contracts as they were read; a version that is kept already is the same for ever. */
export async function keepContracts(tx: Db, contracts: readonly KnownContract[], readAt: Date): Promise<void> {
  if (contracts.length === 0) return;
  const inOrder = contracts.toSorted((one, other) => (one.contractId < other.contractId ? -1 : 1));
  const rows = rowsAs('given', {
    contract_id: ['uuid', inOrder.map(({ contractId }) => contractId)],
    version: ['int', inOrder.map(({ version }) => version)],
    customer_id: ['uuid', inOrder.map(({ customerId }) => customerId)],
    number: ['text', inOrder.map(({ number }) => number)],
    terms: ['jsonb', inOrder.map(({ terms }) => JSON.stringify(terms))],
    currency: ['text', inOrder.map(({ currency }) => currency)],
    valid_from: ['date', inOrder.map(({ validFrom }) => validFrom)],
    valid_to: ['date', inOrder.map(({ validTo }) => validTo)],
    time_zone: ['text', inOrder.map(({ timeZone }) => timeZone)],
  });
  await tx.execute(sql`
    insert into contract_versions (contract_id, version, customer_id, number, terms, currency, valid_from, valid_to, time_zone, read_at)
    select given.*, ${readAt.toISOString()}::timestamptz from ${rows} on conflict do nothing`);
}

/** The newest version that is known of each of the customers' contracts. */
export async function findContracts(db: Db, customerIds: readonly string[]): Promise<readonly KnownContract[]> {
  const ids = sql.param([...customerIds]);
  return db.execute<Record<string, unknown> & KnownContract>(sql`
    select distinct on (contract_id) contract_id as "contractId", version, customer_id as "customerId", number, terms,
      currency, valid_from::text as "validFrom", valid_to::text as "validTo", time_zone as "timeZone"
    from contract_versions where customer_id = any(${ids}::uuid[])
    order by contract_id, version desc`);
}

/** Sales' count of a customer's changes as billing has been told, and whether charges wait to be priced by it. */
export interface RatesTold {
  readonly customerId: string;
  readonly toldVersion: number;
  readonly isRerating: boolean;
}

export async function findRatesTold(tx: Db, customerIds: readonly string[]): Promise<ReadonlyMap<string, RatesTold>> {
  const ids = sql.param([...customerIds]);
  const rows = await tx.execute<RatesTold & Record<string, unknown>>(sql`
    select customer_id as "customerId", told_version as "toldVersion",
      exists (select 1 from rerate_requests request where request.customer_id = agenda.customer_id) as "isRerating"
    from invoicing_agenda agenda where customer_id = any(${ids}::uuid[])`);
  return new Map(rows.map((row) => [row.customerId, row]));
}

/** Sales' count of each customer's changes as told; nobody is told of more before the transaction ends. */
export async function shareRatesTold(tx: Db, customerIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const ids = sql.param([...customerIds]);
  const rows = await tx.execute<{ customerId: string; toldVersion: number }>(sql`
    select customer_id as "customerId", told_version as "toldVersion" from invoicing_agenda
    where customer_id = any(${ids}::uuid[]) order by customer_id for share`);
  return new Map(rows.map(({ customerId, toldVersion }) => [customerId, toldVersion]));
}

/** Notes that customers' contracts or rates have changed in sales; an older count than the known one changes nothing. */
export async function tellVersions(
  tx: Db,
  told: readonly { readonly customerId: string; readonly version: number }[],
): Promise<void> {
  const inOrder = told.toSorted((one, other) => (one.customerId < other.customerId ? -1 : 1));
  const rows = rowsAs('given', {
    customer_id: ['uuid', inOrder.map(({ customerId }) => customerId)],
    version: ['int', inOrder.map(({ version }) => version)],
  });
  await tx.execute(sql`
    insert into invoicing_agenda as agenda (customer_id, told_version)
    select customer_id, max(version) from ${rows} group by 1 order by 1
    on conflict (customer_id) do update set told_version = greatest(agenda.told_version, excluded.told_version)`);
}

/** Customers whose contracts have changed since they were read. */
export async function findUnreadCustomers(db: Db, limit: number): Promise<readonly string[]> {
  const rows = await db.execute<{ customerId: string }>(sql`
    select customer_id as "customerId" from invoicing_agenda agenda where read_version < told_version
      and exists (select 1 from billing_accounts account where account.customer_id = agenda.customer_id)
    order by customer_id limit ${limit}`);
  return rows.map(({ customerId }) => customerId);
}

/** Locks what is noted of the customers, in one order, so that two who note something of several never wait for each other. */
export async function lockAgenda(tx: Db, customerIds: readonly string[]): Promise<void> {
  const ids = sql.param([...customerIds]);
  await tx.execute(sql`
    select 1 from invoicing_agenda where customer_id = any(${ids}::uuid[]) order by customer_id for no key update`);
}

/** Notes up to which change each customer's contracts were read; charges may still be priced by what was before it. */
export async function markContractsRead(
  tx: Db,
  read: readonly { readonly customerId: string; readonly version: number }[],
): Promise<void> {
  await lockAgenda(
    tx,
    read.map(({ customerId }) => customerId),
  );
  const rows = rowsAs('given', {
    customer_id: ['uuid', read.map(({ customerId }) => customerId)],
    version: ['int', read.map(({ version }) => version)],
  });
  await tx.execute(sql`
    update invoicing_agenda agenda set read_version = greatest(read_version, given.version)
    from ${rows} where agenda.customer_id = given.customer_id`);
}

/** Customers whose contract in force says that each conference is invoiced by itself. */
export async function findPerConferenceCustomers(db: Db, day: string): Promise<readonly string[]> {
  const rows = await db.execute<{ customerId: string }>(sql`
    select distinct customer_id as "customerId" from (
      select distinct on (contract_id) * from contract_versions order by contract_id, version desc
    ) as contract
    where terms ->> 'invoicing' = 'PER_CONFERENCE' and valid_from <= ${day}::date
      and (valid_to is null or valid_to > ${day}::date - 62)`);
  return rows.map(({ customerId }) => customerId);
}
