import type { Clock } from '@switchboard/kit/clock';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer } from '@switchboard/kit/viewer';
import { unlessUnavailable } from '@switchboard/sales/contracts/catalogue-unavailable';
import { extendContractRates } from '@switchboard/sales/contracts/extend-contract-rates';
import { MOST_RATES } from '@switchboard/sales/contracts/given-rates';
import { previewContractRates } from '@switchboard/sales/contracts/preview-contract-rates';
import type { ContractChanges } from '@switchboard/sales/contracts/rate-difference';
import { LARGEST_RATE_SHEET_BYTES, readRateSheet } from '@switchboard/sales/contracts/rate-sheet';
import { readCatalogue } from '@switchboard/sales/contracts/read-catalogue';
import { describeChanges, describeRefusals } from './rate-report.js';
import { readText } from './read-text.js';

export interface ContractRateImport {
  readonly file: string;
  readonly contractNumber: string;
  /** Whether only to tell what would change. */
  readonly preview: boolean;
  /** That of sales. */
  readonly runtime: Pick<Runtime, 'database' | 'publish' | 'askGraph' | 'log'>;
  readonly clock: Clock;
  /** Told each line of the report. */
  readonly report: (line: string) => void;
}

const viewer = serviceViewer('import');

/**
 * Extends the rates of a sheet to a contract, all or none, and reports the fate of each row with its line.
 * @returns whether they were taken, or would be.
 * @throws FileError when the file cannot be read or is not UTF-8
 */
export async function importContractRates(options: ContractRateImport): Promise<boolean> {
  const rateSheet = await readSheet(options.file);
  const outcome = await take(rateSheet, options);
  const lines = outcome.ok
    ? describeChanges(outcome.value, options.preview)
    : describeRefusals(outcome.refusals, linesOf(rateSheet));
  for (const line of lines) options.report(line);
  return outcome.ok;
}

async function take(rateSheet: string, options: ContractRateImport): Promise<Outcome<ContractChanges>> {
  const { contractNumber, preview, clock, runtime } = options;
  const { database, publish } = runtime;
  const correlationId = newId();
  const catalogue = await readCatalogue({ ...runtime, correlationId });
  const scope = { now: clock.now(), viewer, correlationId, publish, catalogue, mostRates: MOST_RATES.file };
  const given = { contractNumber, rateSheet };
  const act = withViewer(database, viewer, 'write', async (tx): Promise<Outcome<ContractChanges>> => {
    if (!preview) return extendContractRates(tx, given, scope);
    const outcome = await previewContractRates(tx, given, scope);
    if (!outcome.ok) return outcome;
    const { contract, plan } = outcome.value;
    return accept({ currency: contract.currency, changes: plan.changes });
  });
  return unlessUnavailable(act);
}

async function readSheet(file: string): Promise<string> {
  let text = '';
  for await (const piece of readText(file)) {
    text += piece;
    // Sales refuses what is larger; there is no need to hold more of it.
    if (text.length > LARGEST_RATE_SHEET_BYTES) break;
  }
  return text;
}

/** Lines of the rows that could be read. */
function linesOf(rateSheet: string): readonly number[] {
  return readRateSheet(rateSheet).placed.map(({ position }) => position);
}
