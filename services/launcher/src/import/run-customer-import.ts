import { type Clock, systemClock } from '@switchboard/kit/clock';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { salesParts } from '@switchboard/sales/subgraph';
import { importCustomers } from './import-customers.js';
import { withSystem } from './with-system.js';

export interface CustomerImportRun {
  readonly file: string;
  readonly update: boolean;
  /** Those of sales. */
  readonly settings: SubgraphSettings;
  /** Told each line of the report, and why a file was refused as a whole. */
  readonly write: (line: string) => void;
  readonly clock?: Clock;
}

/** Imports customers; answers the exit code: 1 if any row or the whole file was refused. */
export function runCustomerImport(run: CustomerImportRun): Promise<number> {
  const { file, update, settings, write, clock = systemClock } = run;
  return withSystem(salesParts, { settings, clock, write }, async (runtime) => {
    const { refused } = await importCustomers({ file, update, runtime, clock, report: write });
    return refused > 0 ? 1 : 0;
  });
}
