import { parseArgs } from 'node:util';
import { parseSigningKeys } from '@switchboard/kit/signing';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { unlessCalledOff } from '../called-off.js';
import { runCallRecordImport } from '../import/run-call-record-import.js';
import { runContractRateImport } from '../import/run-contract-rate-import.js';
import { runCustomerImport } from '../import/run-customer-import.js';
import { LaunchError, messageOf } from '../launch-error.js';
import { withDatabases } from '../postgres/with-databases.js';
import { baseUrl } from '../processes/environment.js';
import { labelled } from '../processes/output.js';
import { readSettings, type Settings } from '../settings.js';
import type { SystemName } from '../systems.js';
import { stopSignal } from './stop-signal.js';

const USAGE = [
  'import takes: customers FILE.csv [--update]',
  'contract-rates FILE.csv --contract NUMBER [--preview]',
  'or call-records FILE [--zone ZONE] [--reservation NUMBER] [--country CODE] [--access-type CODE] [--source NAME] [--update]',
].join(', ');

interface ImportRun {
  readonly settings: SubgraphSettings;
  readonly write: (line: string) => void;
}

interface PlannedImport {
  /** Which owns what the file holds. */
  readonly system: SystemName;
  readonly run: (run: ImportRun) => Promise<number>;
}

/** Imports a file into the system that owns what it holds, running or not; 1 if anything of it was refused. */
export async function importFile(args: readonly string[]): Promise<number> {
  const { system, run } = readRun(args);
  const log = (text: string) => process.stderr.write(`${labelled('import', text)}\n`);
  const write = (line: string) => process.stdout.write(`${line}\n`);
  const signal = stopSignal('before the import was over; what was taken stays: import again');
  const settings = readSettings(process.env);
  return withDatabases(settings, { log, signal }, ({ databases, signingKeys }) => {
    const { appUrl, ownerUrl } = databases[system];
    const ofSystem = systemSettings(settings, { databaseUrl: appUrl, ownerDatabaseUrl: ownerUrl, signingKeys });
    return unlessCalledOff(signal, run({ settings: ofSystem, write }));
  });
}

interface Access {
  readonly databaseUrl: string;
  readonly ownerDatabaseUrl: string;
  readonly signingKeys: string;
}

function systemSettings({ environment, port }: Settings, { signingKeys, ...urls }: Access): SubgraphSettings {
  return {
    host: '127.0.0.1',
    port: 0,
    ...urls,
    signingKeys: parseSigningKeys(signingKeys),
    // The gateway of a running start, which some imports ask; events wait in the outbox for the system itself to send them.
    graphUrl: environment.GRAPH_URL ?? `${baseUrl(port)}/graphql`,
    eventsUrls: {},
    logLevel: 'warn',
  };
}

/** What the arguments ask for. */
function readRun(args: readonly string[]): PlannedImport {
  const { values, positionals } = parse(args);
  const [kind = '', file, ...more] = positionals;
  const allowed = allowedOptions[kind];
  const unusable = new LaunchError('ARGUMENT_INVALID', USAGE);
  if (!file || more.length > 0 || !allowed) throw unusable;
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== false);
  if (given.some(([name]) => !allowed.includes(name))) throw unusable;
  const { update, preview, contract: contractNumber } = values;
  if (kind === 'customers') return { system: 'sales', run: (run) => runCustomerImport({ ...run, file, update }) };
  if (kind === 'call-records')
    return { system: 'conferencing', run: (run) => runCallRecordImport({ ...run, file, ...told(values) }) };
  if (!contractNumber) throw unusable;
  return { system: 'sales', run: (run) => runContractRateImport({ ...run, file, contractNumber, preview }) };
}

const allowedOptions: Readonly<Record<string, readonly string[] | undefined>> = {
  customers: ['update'],
  'contract-rates': ['contract', 'preview'],
  'call-records': ['zone', 'reservation', 'country', 'access-type', 'source', 'update'],
};

/** What the arguments tell that a file of call records does not. */
function told({
  update,
  zone,
  reservation,
  country,
  source,
  'access-type': accessTypeCode,
}: ReturnType<typeof parse>['values']) {
  return { update, source, options: { zone, reservationNumber: reservation, countryCode: country, accessTypeCode } };
}

function parse(args: readonly string[]) {
  try {
    const options = {
      update: { type: 'boolean', default: false },
      preview: { type: 'boolean', default: false },
      contract: { type: 'string' },
      zone: { type: 'string' },
      reservation: { type: 'string' },
      country: { type: 'string' },
      'access-type': { type: 'string' },
      source: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new LaunchError('ARGUMENT_INVALID', `import: ${messageOf(error)}; ${USAGE}`);
  }
}
