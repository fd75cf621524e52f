import type { KnownCustomer, KnownCustomers } from '@switchboard/billing/contracts/contract';
import type { Db } from '@switchboard/kit/database/open-database';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { listContracts } from '@switchboard/sales/contracts/queries';
import { findCustomersByIds, listAddresses } from '@switchboard/sales/customers/queries';
import { read } from './act.js';

/** More than any customer of the demo data has. */
const CONTRACTS = { size: 99 };

/** What invoices say of their buyers, and the contracts whose terms they follow, as sales knows them now. */
export function readBuyers(sales: Runtime, customerIds: readonly string[]): Promise<KnownCustomers> {
  return read(sales, (db) => readAll(db, customerIds));
}

async function readAll(db: Db, customerIds: readonly string[]): Promise<KnownCustomers> {
  const customers = await findCustomersByIds(db, customerIds);
  const addresses = await listAddresses(db, customerIds);
  const contracts = await listContracts(db, customerIds, { page: CONTRACTS });
  return new Map(
    customers.map(({ id, number, name, language, contractRatesVersion }) => [
      id,
      {
        ...{ customerId: id, number, name, language, ratesVersion: contractRatesVersion },
        addresses: addresses.filter(({ customerId }) => customerId === id),
        contracts: (contracts.get(id) ?? []).filter(({ signedOn }) => signedOn !== null).map(toContract),
      },
    ]),
  );
}

type Contract = NonNullable<ReturnType<Awaited<ReturnType<typeof listContracts>>['get']>>[number];

/** Of a contract the terms that invoices follow. */
function toContract({ id, version, customerId, number, terms, currency, ...span }: Contract) {
  const { validFrom, validTo, timeZone } = span;
  return {
    ...{ contractId: id, version, customerId, number, terms, currency, validFrom, validTo, timeZone },
  } satisfies KnownCustomer['contracts'][number];
}
