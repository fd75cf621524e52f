import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SellerSnapshot } from '@switchboard/billing/invoices/queries';
import { isWithoutCustomers } from '@switchboard/sales/customers/queries';
import { explained } from '../data-folder/folder.js';
import type { Started } from '../processes/start-all.js';
import { read } from './act.js';
import { holdConference } from './hold-conference.js';
import { loadDemoData } from './load-demo-data.js';
import { northwindCompanies } from './northwind-companies.js';
import { createProgress } from './progress.js';
import { readSeller } from './read-seller.js';
import { openRuntimes, type Runtimes } from './runtimes.js';

const SEED = 1;

/** Loads the demo data into systems that are empty, or goes on with a load that was interrupted. */
export async function loadIfEmpty({ installation }: Started, write: (text: string) => void): Promise<void> {
  const { dataDir, environment } = installation.settings;
  const [begun, done] = ['begun', 'done'].map((state) => join(dataDir, `demo-data.${state}`)) as [string, string];
  if (existsSync(done)) return;
  const runtimes = await openRuntimes(installation);
  try {
    if (!existsSync(begun) && !(await read(runtimes.sales, isWithoutCustomers))) return;
    mark(begun);
    await load(runtimes, readSeller(environment), write);
    const number = await holdConference(runtimes, installation, new Date());
    if (number) write(`a conference takes place now, its invoice follows: reservation ${number}`);
    mark(done);
  } finally {
    await runtimes.close();
  }
}

async function load(runtimes: Runtimes, seller: SellerSnapshot, write: (text: string) => void): Promise<void> {
  write('loading the demo data (DEMO=off: none)');
  const companies = await northwindCompanies();
  const { customerCount, legCount, invoiceCount, letterCount } = await loadDemoData(runtimes, {
    companies,
    companyCount: companies.length,
    seed: SEED,
    now: new Date(),
    perMonth: [2, 5],
    campaignName: 'New prices (demo data)',
    progress: createProgress(write),
    seller,
    areDelivered: true,
  });
  write(
    `demo data: ${customerCount} customers, ${legCount} call records, ${invoiceCount} invoices, ${letterCount} letters`,
  );
}

function mark(file: string): void {
  explained(file, () => writeFileSync(file, `${new Date().toISOString()}\n`));
}
