import { unlessCalledOff } from '../called-off.js';
import { contractRates } from '../export/contract-rates.js';
import type { ExportKind } from '../export/export-kind.js';
import { invoices } from '../export/invoices.js';
import { LaunchError } from '../launch-error.js';
import { withDatabases } from '../postgres/with-databases.js';
import { labelled } from '../processes/output.js';
import { readSettings } from '../settings.js';
import { stopSignal } from './stop-signal.js';

/** What can be exported, by the name that is said on the command line. */
const kinds: Readonly<Record<string, ExportKind>> = {
  'contract-rates': contractRates,
  invoices,
};

/**
 * Writes files out of the systems, running or not; without a name it lists what can be exported.
 * @returns 1 when something that was asked for could not be written.
 */
export async function exportFile([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) {
    process.stdout.write(listing());
    return 0;
  }
  const kind = kinds[name];
  if (!kind) {
    const known = Object.keys(kinds).join(', ');
    throw new LaunchError('ARGUMENT_INVALID', `export: ${name} cannot be exported; these can: ${known}`);
  }
  const run = kind.plan(args);
  const log = (text: string) => process.stderr.write(`${labelled('export', text)}\n`);
  const signal = stopSignal('before the export was over; export again');
  const written = await withDatabases(readSettings(process.env), { log, signal }, (access) =>
    unlessCalledOff(signal, run(access, log)),
  );
  process.stdout.write(`${written.line}\n`);
  return written.refusedCount > 0 ? 1 : 0;
}

function listing(): string {
  const lines = Object.entries(kinds).map(
    ([name, { usage, about }]) => `npm run export -- ${name} ${usage}\n  ${about}\n`,
  );
  return `What can be exported:\n${lines.join('')}`;
}
