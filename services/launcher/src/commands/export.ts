import { unlessCalledOff } from '../called-off.js';
import { contractRates } from '../export/contract-rates.js';
import type { ExportKind } from '../export/export-kind.js';
import { LaunchError } from '../launch-error.js';
import { withDatabases } from '../postgres/with-databases.js';
import { labelled } from '../processes/output.js';
import { readSettings } from '../settings.js';
import { stopSignal } from './stop-signal.js';

/** What can be exported, by the name that is said on the command line. */
const kinds: Readonly<Record<string, ExportKind>> = {
  'contract-rates': contractRates,
};

/** Writes files out of the systems, running or not; without a name it lists what can be exported. */
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
    unlessCalledOff(signal, run(access)),
  );
  process.stdout.write(`${written}\n`);
  return 0;
}

function listing(): string {
  const lines = Object.entries(kinds).map(([name, { usage }]) => `npm run export -- ${name} ${usage}\n`);
  return `What can be exported:\n${lines.join('')}`;
}
