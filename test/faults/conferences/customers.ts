import { act } from '@switchboard/launcher/demo/act';
import { loadCatalogueOf } from '@switchboard/launcher/demo/load-catalogue';
import { loadSales } from '@switchboard/launcher/demo/load-sales';
import { openRuntimes } from '@switchboard/launcher/demo/runtimes';
import { syntheticCompany } from '@switchboard/launcher/demo/synthetic-companies';
import { ADD_CUSTOMER, newCustomer } from '../../world/operations.js';
import { waitFor } from '../../world/wait-for.js';
import type { World } from '../../world/world.js';
import { actPersistently } from './ask-persistently.js';

const DRAFT = `mutation ($input: DraftContractInput!) {
  draftContract(input: $input) { userErrors { code message } }
}`;
const SIGN = `mutation ($input: SignContractInput!) {
  signContract(input: $input) { userErrors { code message } }
}`;

/** How many are billed by the month, with a contract of their own or by the list; so many again by the conference. */
const EACH = 6;

/** Customers with accounts and contracts, before anything is killed. @returns their numbers. */
export async function loadCustomers(world: World, seed: number): Promise<readonly string[]> {
  const companies = Array.from({ length: EACH }, (_, index) => syntheticCompany(seed, index));
  const runtimes = await openRuntimes({ databases: world.databases, signingKeys: world.env.SIGNING_KEYS ?? '' });
  try {
    const now = new Date();
    await loadCatalogueOf(runtimes.billing, { now });
    await act(runtimes.sales, (tx, scope) => loadSales(tx, companies, { seed, now, scope }));
  } finally {
    await runtimes.close();
  }
  const perConference = companies.map(({ number }) => `${number}-P`);
  await Promise.all(perConference.map((number) => addPerConference(world, number)));
  const numbers = [...companies.map(({ number }) => number), ...perConference];
  const accounts = () => world.sql.billing`select 1 from billing_accounts`;
  await waitFor('the accounts', async () => (await accounts()).length === numbers.length, 60_000);
  return numbers;
}

/** One whose contract has each conference invoiced by itself. */
async function addPerConference(world: World, customerNumber: string): Promise<void> {
  await actPersistently(world, ADD_CUSTOMER, newCustomer(customerNumber).input);
  const number = `C-${customerNumber}`;
  await actPersistently(world, DRAFT, {
    ...{ idempotencyKey: `draft-${number}`, number, customerNumber, validFrom: '2026-01-01' },
    ...{ timeZone: 'Europe/Berlin', currency: 'EUR', terms: { invoicing: 'PER_CONFERENCE' } },
  });
  const signature = { idempotencyKey: `sign-${number}`, contractNumber: number, signedOn: '2026-01-01' };
  await actPersistently(world, SIGN, signature);
}
