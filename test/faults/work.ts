import { setTimeout as sleep } from 'node:timers/promises';
import { act } from '@switchboard/launcher/demo/act';
import { exampleEmail } from '@switchboard/launcher/demo/company';
import { loadConferences } from '@switchboard/launcher/demo/load-conferences';
import { loadSales } from '@switchboard/launcher/demo/load-sales';
import { type Random, randomOf } from '@switchboard/launcher/demo/random';
import type { Runtimes } from '@switchboard/launcher/demo/runtimes';
import { syntheticCompany } from '@switchboard/launcher/demo/synthetic-companies';
import { ADD_CUSTOMER, type AddCustomerData } from '../world/operations.js';
import { waitFor } from '../world/wait-for.js';
import type { World } from '../world/world.js';

export interface WorkLoad {
  readonly seed: number;
  readonly customers: number;
  /** Within this time, in milliseconds, all of them are begun. */
  readonly spreadMs: number;
}

/** What was asked for and answered: what must be there in the end, whatever was killed. */
export interface Done {
  readonly numbers: readonly string[];
  readonly legCount: number;
}

type Company = ReturnType<typeof syntheticCompany>;

const PATIENCE_MS = 120_000;

/** Customers come through the public door, some asked for twice at once; then their conferences end. */
export async function doWork(world: World, runtimes: Runtimes, load: WorkLoad): Promise<Done> {
  const companies = Array.from({ length: load.customers }, (_, index) => syntheticCompany(load.seed, index));
  const legs = await Promise.all(
    companies.map(async (company) => {
      const random = randomOf(load.seed, `work ${company.number}`);
      await sleep(random.integer(0, load.spreadMs));
      const id = await add(world, company, random);
      return endConferencesOf(runtimes, { id, company }, load.seed);
    }),
  );
  return { numbers: companies.map(({ number }) => number), legCount: legs.reduce((sum, count) => sum + count, 0) };
}

async function add(world: World, company: Company, random: Random): Promise<string> {
  const input = { idempotencyKey: `add-${company.number}`, ...company, contact: contactOf(company) };
  const once = () =>
    waitFor(
      `${company.number} to be added`,
      async () => {
        const { data } = await world.ask<AddCustomerData | null>(ADD_CUSTOMER, { input });
        const refusal = data?.addCustomer?.userErrors[0];
        if (refusal) throw new Error(`${refusal.code}: ${refusal.message}`);
        return data?.addCustomer?.customer?.id;
      },
      PATIENCE_MS,
    );
  const ids = await Promise.all(random.chance(25) ? [once(), once()] : [once()]);
  if (new Set(ids).size !== 1) throw new Error(`${company.number} was answered with two ids: ${ids.join(', ')}`);
  return ids[0];
}

async function endConferencesOf(
  { sales, conferencing }: Runtimes,
  customer: { readonly id: string; readonly company: Company },
  seed: number,
): Promise<number> {
  const now = new Date();
  // Their contracts too, so that prices are asked of the graph and not only of the list.
  await act(sales, (tx, scope) => loadSales(tx, [customer.company], { seed, now, scope }));
  return act(conferencing, (tx, scope) => loadConferences(tx, [customer], { seed, now, perMonth: [1, 2], scope }));
}

function contactOf({ contact: { name }, name: company }: Company) {
  return { name, email: exampleEmail(name, company) };
}
