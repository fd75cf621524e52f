import { type Clock, systemClock } from '@switchboard/kit/clock';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { salesParts } from '@switchboard/sales/subgraph';
import { importContractRates } from './import-contract-rates.js';
import { withSystem } from './with-system.js';

export interface ContractRateImportRun {
  readonly file: string;
  readonly contractNumber: string;
  /** Whether only to tell what would change. */
  readonly preview: boolean;
  /** Those of sales; its graph is asked for billing's catalogue. */
  readonly settings: SubgraphSettings;
  /** Told each line of the report, and why a file was refused as a whole. */
  readonly write: (line: string) => void;
  readonly clock?: Clock;
}

/** Extends the rates of a sheet, all or none; answers the exit code: 1 if any row or the whole sheet was refused. */
export function runContractRateImport(run: ContractRateImportRun): Promise<number> {
  const { file, contractNumber, preview, settings, write, clock = systemClock } = run;
  return withSystem(salesParts, { settings, clock, write }, async (runtime) => {
    const options = { file, contractNumber, preview, runtime, clock, report: write };
    return (await importContractRates(options)) ? 0 : 1;
  });
}
