import { readSellerTerms } from '@switchboard/billing/env';
import type { Company } from '@switchboard/launcher/demo/company';
import { loadDemoData } from '@switchboard/launcher/demo/load-demo-data';
import { openRuntimes } from '@switchboard/launcher/demo/runtimes';
import { syntheticCompany } from '@switchboard/launcher/demo/synthetic-companies';
import type { World } from './world.js';

export interface DemoOptions {
  readonly customers: number;
  /** In place of made-up ones. */
  readonly companies?: readonly Company[];
  readonly seed: number;
  readonly now?: Date;
}

/** Loads made-up customers with contracts, conferences and invoices into a world, through the systems' own acts. */
export async function loadCustomers(
  world: World,
  { customers, seed, now = new Date(), companies: given }: DemoOptions,
): Promise<readonly string[]> {
  const companies = given ?? Array.from({ length: customers }, (_, index) => syntheticCompany(seed, index));
  const runtimes = await openRuntimes({ databases: world.databases, signingKeys: world.env.SIGNING_KEYS ?? '' });
  try {
    await loadDemoData(runtimes, {
      companies,
      companyCount: customers,
      seed,
      now,
      perMonth: [1, 3],
      campaignName: `Test campaign ${seed}`,
      progress: { tell: () => {} },
      seller: readSellerTerms({}).seller,
    });
  } finally {
    await runtimes.close();
  }
  return companies.map(({ number }) => number);
}
