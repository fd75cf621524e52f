import { accountDefaults } from '@switchboard/billing/accounts/account-defaults';
import type { Db } from '@switchboard/kit/database/open-database';
import { assignAccountManagers } from '@switchboard/sales/account-managers/assign-account-managers';
import { noFurtherTerms, usualBasics } from '@switchboard/sales/contracts/rate-terms';
import { takeContracts } from '@switchboard/sales/contracts/take-contracts';
import { addCustomers } from '@switchboard/sales/customers/add-customers';
import { findCustomersByNumber } from '@switchboard/sales/customers/queries';
import { accountManagers } from './account-managers.js';
import type { DemoScope } from './act.js';
import { type Company, exampleEmail } from './company.js';
import { monthAt } from './months.js';
import { MONTHS_SINCE_SIGNING, planContract } from './plan-contract.js';
import { randomOf } from './random.js';
import { requireDone } from './require-done.js';

/** A company that is a customer now. */
export interface LoadedCustomer {
  readonly id: string;
  readonly company: Company;
}

export interface SalesLoad {
  readonly seed: number;
  readonly now: Date;
  readonly scope: DemoScope;
}

/** Takes companies on as customers four months ago, with account managers and contracts; known ones stay as they are. */
export async function loadSales(
  tx: Db,
  companies: readonly Company[],
  load: SalesLoad,
): Promise<readonly LoadedCustomer[]> {
  const scope = { ...load.scope, now: monthAt(load.now, -MONTHS_SINCE_SIGNING).startsAt };
  const customers = companies.map(({ contact, ...company }) => ({
    ...company,
    contact: { ...contact, email: exampleEmail(contact.name, company.name) },
  }));
  requireDone(await addCustomers(tx, customers, scope), ['CUSTOMER_NUMBER_TAKEN']);
  const assignments = companies.map(({ number }) => ({
    customerNumber: number,
    manager: managerOf(number, load.seed),
  }));
  requireDone(await assignAccountManagers(tx, assignments));
  const contracts = companies.flatMap((company) => contractOf(company, load));
  requireDone(await takeContracts(tx, contracts, scope), ['CONTRACT_NUMBER_TAKEN']);
  const rows = await findCustomersByNumber(
    tx,
    companies.map(({ number }) => number),
  );
  const idOf = new Map(rows.map(({ id, number }) => [number, id]));
  return companies.flatMap((company) => {
    const id = idOf.get(company.number);
    return id ? [{ id, company }] : [];
  });
}

function managerOf(number: string, seed: number) {
  if (number === 'ALFKI') return accountManagers[0];
  return randomOf(seed, `manager ${number}`).pick(accountManagers);
}

function contractOf({ number, office: { countryCode } }: Company, { seed, now }: SalesLoad) {
  const plan = planContract(randomOf(seed, `contract ${number}`), number, now);
  if (!plan) return [];
  const { rates, validTo = null, ...contract } = plan;
  const { currency, timeZone } = accountDefaults(countryCode, countryCode);
  const validity = { validFrom: contract.validFrom, validTo };
  return [
    {
      ...contract,
      ...validity,
      customerNumber: number,
      timeZone,
      currency,
      rates: rates.map(({ accessTypeCode = null, ...rate }) => ({
        ...usualBasics,
        ...noFurtherTerms,
        ...rate,
        ...validity,
        ...{ accessTypeCode, prefix: null, countryCode: null, currency },
      })),
    },
  ];
}
