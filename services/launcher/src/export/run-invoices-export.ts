import { mkdir } from 'node:fs/promises';
import { accountNumberOf } from '@switchboard/billing/accounts/account-number';
import { findAccountsByNumber } from '@switchboard/billing/accounts/queries';
import type { DocumentFormat } from '@switchboard/billing/documents/file-name';
import { billingParts } from '@switchboard/billing/subgraph';
import { conferencingParts } from '@switchboard/conferencing/subgraph';
import { type Database, openDatabase } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { migrateSubgraph, type SubgraphParts } from '@switchboard/kit/subgraph/start-subgraph';
import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { serviceViewer } from '@switchboard/kit/viewer';
import { createProgress } from '../demo/progress.js';
import { LaunchError, messageOf } from '../launch-error.js';
import type { DatabaseUrls } from '../postgres/database-urls.js';
import type { DatabaseAccess } from '../postgres/with-databases.js';
import type { Written } from './export-kind.js';
import { listDocuments, type Wanted } from './list-documents.js';
import { type AskedUsage, readUsageFacts } from './read-usage-facts.js';
import { writeDocument } from './write-document.js';

export interface InvoicesExportRun {
  /** Such as `2026-10`. */
  readonly month: string;
  /** The folder; made if there is none, and files that are in it under the same names are replaced. */
  readonly to: string;
  readonly formats: readonly DocumentFormat[];
  /** The number of the one customer whose documents are wanted. */
  readonly customer: string | undefined;
  readonly databases: DatabaseAccess['databases'];
  readonly log: (text: string) => void;
}

const viewer = serviceViewer('export');
/** Migrating asks nothing of them. */
const terms = { sellerCountry: 'DE', paymentTermDays: 14 };

/** Writes a month's invoices and credit notes out of the databases, with or without a running system. */
export async function runInvoicesExport(run: InvoicesExportRun): Promise<Written> {
  const billing = await open(billingParts(terms), run.databases.billing);
  const conferencing = await open(conferencingParts({ bridges: [] }), run.databases.conferencing);
  try {
    const accountIds = await accountsOf(billing, run.customer);
    await makeFolder(run.to);
    const usageFactsOf = (asked: AskedUsage) =>
      withViewer(conferencing, viewer, 'read', (db) => readUsageFacts(db, asked));
    return await writeAll(run, billing, {
      ...{ month: run.month, accountIds },
      // Without the printed detail page nobody asks who called.
      ...(run.formats.includes('PDF') && { usageFactsOf }),
    });
  } finally {
    await Promise.all([billing.close(), conferencing.close()]);
  }
}

/** Migrated, since it may be asked for before anything was ever started, or newly so. */
async function open<Loaders>(parts: SubgraphParts<Loaders>, { appUrl, ownerUrl }: DatabaseUrls): Promise<Database> {
  await migrateSubgraph(parts, { databaseUrl: appUrl, ownerDatabaseUrl: ownerUrl });
  return openDatabase(appUrl, { max: 1, onStatement: () => {} });
}

async function writeAll({ to, formats, log }: InvoicesExportRun, billing: Database, wanted: Wanted): Promise<Written> {
  const compiler = createPdfCompiler();
  const progress = createProgress(log);
  const counts = { INVOICE: 0, CREDIT_NOTE: 0, refused: 0, left: 0 };
  try {
    for await (const { number, kind, outcome } of listDocuments(billing, viewer, wanted)) {
      if (!outcome.ok && outcome.refusals.some(({ code }) => code === 'INVOICE_VOID')) {
        counts.left += 1;
        continue;
      }
      const reasons = outcome.ok
        ? await writeDocument(outcome.value, { to, formats, compiler })
        : outcome.refusals.map(({ code, message }) => `${number}: ${code}: ${message}`);
      for (const reason of reasons) log(`refused ${reason}`);
      counts[reasons.length > 0 ? 'refused' : kind] += 1;
      progress.tell(`${counts.INVOICE} invoices and ${counts.CREDIT_NOTE} credit notes up to ${number}`);
    }
  } finally {
    compiler.stop();
  }
  const left = counts.left > 0 ? `, ${counts.left} void left out` : '';
  const line = `${to}: ${counts.INVOICE} invoices, ${counts.CREDIT_NOTE} credit notes, ${counts.refused} refused${left}`;
  return { line, refusedCount: counts.refused };
}

async function accountsOf(billing: Database, customer: string | undefined): Promise<readonly string[] | undefined> {
  if (customer === undefined) return undefined;
  const accounts = await withViewer(billing, viewer, 'read', (db) =>
    findAccountsByNumber(db, [accountNumberOf(customer)]),
  );
  if (accounts.length > 0) return accounts.map(({ id }) => id);
  throw new LaunchError('EXPORT_REFUSED', `CUSTOMER_UNKNOWN: customer ${customer} has no billing account`);
}

async function makeFolder(to: string): Promise<void> {
  try {
    await mkdir(to, { recursive: true });
  } catch (error) {
    throw new LaunchError('FILE_NOT_WRITTEN', `${to} is no folder to write to: ${messageOf(error)}; name another`);
  }
}
