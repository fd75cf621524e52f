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
