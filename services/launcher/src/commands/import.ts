import { parseArgs } from 'node:util';
import { parseSigningKeys } from '@switchboard/kit/signing';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { unlessCalledOff } from '../called-off.js';
import { runContractRateImport } from '../import/run-contract-rate-import.js';
import { runCustomerImport } from '../import/run-customer-import.js';
import { LaunchError, messageOf } from '../launch-error.js';
import { withDatabases } from '../postgres/with-databases.js';
import { baseUrl } from '../processes/environment.js';
import { labelled } from '../processes/output.js';
import { readSettings, type Settings } from '../settings.js';
import { stopSignal } from './stop-signal.js';

const USAGE = 'import takes: customers FILE.csv [--update], or contract-rates FILE.csv --contract NUMBER [--preview]';

interface ImportRun {
  readonly settings: SubgraphSettings;
  readonly write: (line: string) => void;
}

/** Imports a file into the system that owns what it holds, running or not; 1 if anything of it was refused. */
export async function importFile(args: readonly string[]): Promise<number> {
  const run = readRun(args);
  const log = (text: string) => process.stderr.write(`${labelled('import', text)}\n`);
  const write = (line: string) => process.stdout.write(`${line}\n`);
  const signal = stopSignal('before the import was over; what was taken stays: import again');
  const settings = readSettings(process.env);
  return withDatabases(settings, { log, signal }, ({ databases, signingKeys }) => {
    const { appUrl, ownerUrl } = databases.sales;
    const ofSales = salesSettings(settings, { databaseUrl: appUrl, ownerDatabaseUrl: ownerUrl, signingKeys });
    return unlessCalledOff(signal, run({ settings: ofSales, write }));
  });
}

interface Access {
  readonly databaseUrl: string;
  readonly ownerDatabaseUrl: string;
  readonly signingKeys: string;
}

function salesSettings({ environment, port }: Settings, { signingKeys, ...urls }: Access): SubgraphSettings {
  return {
    host: '127.0.0.1',
    port: 0,
    ...urls,
    signingKeys: parseSigningKeys(signingKeys),
    // The gateway of a running start, which some imports ask; events wait in the outbox for sales itself to send them.
    graphUrl: environment.GRAPH_URL ?? `${baseUrl(port)}/graphql`,
    eventsUrls: {},
    logLevel: 'warn',
  };
}

/** What the arguments ask for. */
function readRun(args: readonly string[]): (run: ImportRun) => Promise<number> {
  const { values, positionals } = parse(args);
  const { update, preview, contract: contractNumber } = values;
  const [kind, file, ...more] = positionals;
  const unusable = new LaunchError('ARGUMENT_INVALID', USAGE);
  if (!file || more.length > 0) throw unusable;
  if (kind === 'customers' && !preview && !contractNumber) return (run) => runCustomerImport({ ...run, file, update });
  if (kind === 'contract-rates' && !update && contractNumber) {
    return (run) => runContractRateImport({ ...run, file, contractNumber, preview });
  }
  throw unusable;
}

function parse(args: readonly string[]) {
  try {
    const options = {
      update: { type: 'boolean', default: false },
      preview: { type: 'boolean', default: false },
      contract: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new LaunchError('ARGUMENT_INVALID', `import: ${messageOf(error)}; ${USAGE}`);
  }
}
