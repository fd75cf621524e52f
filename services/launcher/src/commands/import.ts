import { parseArgs } from 'node:util';
import { parseSigningKeys } from '@switchboard/kit/signing';
import { unlessCalledOff } from '../called-off.js';
import { runCustomerImport } from '../import/run-customer-import.js';
import { LaunchError, messageOf } from '../launch-error.js';
import { withDatabases } from '../postgres/with-databases.js';
import { labelled } from '../processes/output.js';
import { readSettings } from '../settings.js';
import { stopSignal } from './stop-signal.js';

const USAGE = 'import takes: customers FILE.csv [--update]';

/** Imports a file into the system that owns what it holds, running or not; 1 if anything of it was refused. */
export async function importFile(args: readonly string[]): Promise<number> {
  const { file, update } = readOptions(args);
  const log = (text: string) => process.stderr.write(`${labelled('import', text)}\n`);
  const signal = stopSignal('before the import was over; what was taken stays: import again');
  return withDatabases(readSettings(process.env), { log, signal }, ({ databases, signingKeys }) =>
    unlessCalledOff(
      signal,
      runCustomerImport({
        file,
        update,
        write: (line) => process.stdout.write(`${line}\n`),
        settings: {
          host: '127.0.0.1',
          port: 0,
          databaseUrl: databases.sales.appUrl,
          ownerDatabaseUrl: databases.sales.ownerUrl,
          signingKeys: parseSigningKeys(signingKeys),
          // Neither is used: an import asks nobody, and its events wait in the outbox for sales itself to send them.
          graphUrl: 'http://127.0.0.1/graphql',
          eventsUrls: {},
          logLevel: 'warn',
        },
      }),
    ),
  );
}

function readOptions(args: readonly string[]): { readonly file: string; readonly update: boolean } {
  const { values, positionals } = parse(args);
  const [kind, file, ...more] = positionals;
  if (kind !== 'customers' || !file || more.length > 0) throw new LaunchError('ARGUMENT_INVALID', USAGE);
  return { file, update: values.update };
}

function parse(args: readonly string[]) {
  try {
    const options = { update: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new LaunchError('ARGUMENT_INVALID', `import: ${messageOf(error)}; ${USAGE}`);
  }
}
