import { type Clock, systemClock } from '@switchboard/kit/clock';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { migrateSubgraph, openRuntime, type Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { salesParts } from '@switchboard/sales/subgraph';
import { FileError } from './file-error.js';
import { importCustomers } from './import-customers.js';

export interface CustomerImportRun {
  readonly file: string;
  readonly update: boolean;
  /** Those of sales. */
  readonly settings: SubgraphSettings;
  /** Told each line of the report, and why a file was refused as a whole. */
  readonly write: (line: string) => void;
  readonly clock?: Clock;
}

/**
 * Imports customers into the database of sales, with or without a running system: the events wait in the outbox.
 * @returns the exit code: 1 if any row or the whole file was refused.
 */
export async function runCustomerImport(run: CustomerImportRun): Promise<number> {
  const { file, update, settings, write, clock = systemClock } = run;
  // A file may come before anything was ever started.
  await migrateSubgraph(salesParts, settings);
  const stopping = new AbortController();
  const runtime = await openRuntime(salesParts, settings, { clock, stopped: stopping.signal });
  try {
    const { refused } = await importCustomers({ file, update, runtime, clock, report: write });
    return refused > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    write(`${error.code}: ${error.message}`);
    return 1;
  } finally {
    stopping.abort();
    await close(runtime);
  }
}

async function close({ boss, database }: Runtime): Promise<void> {
  // No worker was started, so that there is nothing to wait for.
  await boss.stop({ graceful: false });
  await database.close();
}
