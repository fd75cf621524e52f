import { parseArgs } from 'node:util';
import type { SellerSnapshot } from '@switchboard/billing/invoices/queries';
import { z } from 'zod';
import { unlessCalledOff } from '../called-off.js';
import { loadDemoData } from '../demo/load-demo-data.js';
import { createProgress } from '../demo/progress.js';
import { readSeller } from '../demo/read-seller.js';
import { openRuntimes } from '../demo/runtimes.js';
import { syntheticCompany } from '../demo/synthetic-companies.js';
import { LaunchError } from '../launch-error.js';
import { type DatabaseAccess, withDatabases } from '../postgres/with-databases.js';
import { labelled } from '../processes/output.js';
import { startAll } from '../processes/start-all.js';
import { readSettings, type Settings } from '../settings.js';
import { stopSignal } from './stop-signal.js';

const optionsSchema = z.object({
  customers: z.coerce.number().int().min(1).max(1_000_000).default(1_000),
  seed: z.coerce.number().int().min(0).max(999_999).default(1),
});

type SeedOptions = z.infer<typeof optionsSchema>;
type SeedLoad = SeedOptions & { readonly seller: SellerSnapshot };

const write = (name: string, line: string) => process.stderr.write(`${labelled(name, line)}\n`);

/** Adds made-up customers with contracts, conferences and invoices, to what runs or to systems started for it. */
export async function seed(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const settings = readSettings(process.env);
  const seller = readSeller(settings.environment);
  const began = Date.now();
  const signal = stopSignal('before all was seeded; seed again, it goes on');
  const report = await withSystems(settings, signal, (access) =>
    unlessCalledOff(signal, load(access, { ...options, seller })),
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${report}; ${seconds} s, peak memory ${peak} MB\n`);
  return 0;
}

function readOptions(args: readonly string[]): SeedOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { customers: { type: 'string' }, seed: { type: 'string' } },
    });
    return optionsSchema.parse(values);
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new LaunchError('ARGUMENT_INVALID', `seed: ${reason}; seed takes --customers N and --seed N`);
  }
}

async function load(access: DatabaseAccess, { customers, seed: number, seller }: SeedLoad): Promise<string> {
  const runtimes = await openRuntimes(access);
  try {
    const loaded = await loadDemoData(runtimes, {
      companies: companiesOf(number, customers),
      companyCount: customers,
      seed: number,
      now: new Date(),
      perMonth: [0, 2],
      campaignName: `New prices (seed ${number}, ${customers} customers)`,
      progress: createProgress((text) => write('seed', text)),
      seller,
    });
    const { customerCount, legCount, invoiceCount, letterCount } = loaded;
    return `${customerCount} customers, ${legCount} call records, ${invoiceCount} invoices, ${letterCount} letters`;
  } finally {
    await runtimes.close();
  }
}

function* companiesOf(number: number, count: number) {
  for (let index = 0; index < count; index++) yield syntheticCompany(number, index);
}

/** With the systems that run on the data folder, or with ones of its own that it stops afterwards. */
async function withSystems<Value>(
  settings: Settings,
  signal: AbortSignal,
  run: (access: DatabaseAccess) => Promise<Value>,
): Promise<Value> {
  const running = await startAll(settings, { oneProcess: false, write, signal }).catch((error: unknown) => {
    // Then what runs is filled, by way of its databases.
    if (error instanceof LaunchError && error.code === 'ALREADY_RUNNING') return undefined;
    throw error;
  });
  if (!running) return withDatabases(settings, { log: (text) => write('seed', text), signal }, run);
  try {
    return await run(running.installation);
  } finally {
    await running.stop();
  }
}
