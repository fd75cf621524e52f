import type { SellerSnapshot } from '@switchboard/billing/invoices/queries';
import { holdInvoicing } from '@switchboard/billing/issuing/queries';
import type { ChosenCustomer } from '@switchboard/mailing/campaigns/drafts';
import { act } from './act.js';
import type { Company } from './company.js';
import { loadCatalogueOf } from './load-catalogue.js';
import { loadConferences } from './load-conferences.js';
import { loadDeliveryWishes } from './load-delivery-wishes.js';
import { loadInvoices } from './load-invoices.js';
import { loadLetters } from './load-letters.js';
import { type LoadedCustomer, loadSales } from './load-sales.js';
import type { Progress } from './progress.js';
import type { Runtimes } from './runtimes.js';
import { settle } from './settle.js';
import { stepsOf } from './steps.js';

export interface DemoLoad {
  /** Read one after another, so that memory does not grow with their number. */
  readonly companies: Iterable<Company>;
  readonly companyCount: number;
  readonly seed: number;
  readonly now: Date;
  /** Conferences of a customer per month: the least and the most. */
  readonly perMonth: readonly [number, number];
  readonly campaignName: string;
  readonly progress: Progress;
  /** Who bills, as invoices name it. */
  readonly seller: SellerSnapshot;
  /** Whether the last month's invoices go out to their customers. */
  readonly areDelivered?: boolean;
}

export interface Loaded {
  readonly customerCount: number;
  readonly legCount: number;
  readonly invoiceCount: number;
  readonly letterCount: number;
}

const COMPANIES_PER_STEP = 100;

/**
 * Loads data through the systems' own acts, as if it had come about over the last four months. The systems must run:
 * billing opens accounts and prices calls by itself. Interrupted and begun again with the same seed, it goes on.
 */
export function loadDemoData(runtimes: Runtimes, load: DemoLoad): Promise<Loaded> {
  // Billing's own workers would invoice months that are over today, and not when they were.
  return act(runtimes.billing, async (tx) => {
    await holdInvoicing(tx);
    return loadAll(runtimes, load);
  });
}

async function loadAll(runtimes: Runtimes, load: DemoLoad): Promise<Loaded> {
  await loadCatalogueOf(runtimes.billing, load);
  const { customers, legCount } = await loadUsage(runtimes, load);
  await settle(runtimes, load.progress);
  const customerIds = customers.map(({ customerId }) => customerId);
  if (load.areDelivered) await loadDeliveryWishes(runtimes.billing, customerIds, load);
  const invoiceCount = await loadInvoices(runtimes, customerIds, load);
  const letterCount = await loadLetters(runtimes.mailing, customers, { now: load.now, name: load.campaignName });
  return { customerCount: customers.length, legCount, invoiceCount, letterCount };
}

async function loadUsage(runtimes: Runtimes, load: DemoLoad) {
  const recipients: ChosenCustomer[] = [];
  let legCount = 0;
  for (const companies of stepsOf(load.companies, COMPANIES_PER_STEP)) {
    const customers = await act(runtimes.sales, (tx, scope) => loadSales(tx, companies, { ...load, scope }));
    legCount += await loadStep(runtimes, customers, load);
    recipients.push(...customers.map(({ id, company: { language } }) => ({ customerId: id, language })));
    load.progress.tell(`${recipients.length} of ${load.companyCount} customers, ${legCount} call records`);
  }
  return { customers: recipients, legCount };
}

function loadStep({ conferencing }: Runtimes, customers: readonly LoadedCustomer[], load: DemoLoad): Promise<number> {
  return act(conferencing, (tx, scope) => loadConferences(tx, customers, { ...load, scope }));
}
