import { openDatabase } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { migrateSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer } from '@switchboard/kit/viewer';
import { exportContractRates } from '@switchboard/sales/contracts/export-contract-rates';
import type { RatesExport } from '@switchboard/sales/contracts/rates-export';
import { salesParts } from '@switchboard/sales/subgraph';
import { LaunchError } from '../launch-error.js';
import type { DatabaseUrls } from '../postgres/database-urls.js';
import { saveFile } from './save-file.js';

export interface ContractRatesExportRun {
  readonly wanted: RatesExport;
  /** The file to be written; one that is there is replaced. */
  readonly to: string;
  /** Those of sales. */
  readonly urls: DatabaseUrls;
}

/** Reads out of the database of sales, with or without a running system. @returns what was written, in a line. */
export async function runContractRatesExport({ wanted, to, urls }: ContractRatesExportRun): Promise<string> {
  // It may be asked for before anything was ever started.
  await migrateSubgraph(salesParts, { databaseUrl: urls.appUrl, ownerDatabaseUrl: urls.ownerUrl });
  const database = openDatabase(urls.appUrl, { max: 1, onStatement: () => {} });
  try {
    return await withViewer(database, serviceViewer('export'), 'read', async (db) => {
      const outcome = await exportContractRates(wanted, { read: (run) => run(db) });
      if (!outcome.ok) throw refused(outcome.refusals);
      return `${to}: ${await saveFile(to, outcome.value.body)} bytes`;
    });
  } finally {
    await database.close();
  }
}

function refused(refusals: readonly { readonly code: string; readonly message: string }[]): LaunchError {
  return new LaunchError('EXPORT_REFUSED', refusals.map(({ code, message }) => `${code}: ${message}`).join('; '));
}
