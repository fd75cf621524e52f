import { join } from 'node:path';
import { unlessCalledOff } from '../called-off.js';
import { openFolder } from '../data-folder/folder.js';
import { readLocalKeys } from '../data-folder/keys.js';
import { takeLock } from '../data-folder/lock.js';
import { deriveSecret, readSecrets } from '../data-folder/secrets.js';
import { LaunchError } from '../launch-error.js';
import { provideDatabases } from '../postgres/provide-databases.js';
import type { Settings } from '../settings.js';
import { entryOf, MAIL_FOLDER, PRINT_FOLDER, type ProcessName, SIMULATOR, systemNames } from '../systems.js';
import {
  baseUrl,
  gatewayEnvironment,
  graphUrl,
  hasPrintFolder,
  hasSimulator,
  type Installation,
  printFolderEnvironment,
  simulatorEnvironment,
  systemEnvironment,
} from './environment.js';
import { startInProcess } from './in-process.js';
import { hasMailFolder, mailFolderEnvironment } from './mail-environment.js';
import type { LineWriter } from './output.js';
import { anyFreePort, claimPort, nextFreePorts } from './ports.js';
import { createStopStack, type Stopper, type StopStack } from './stop-stack.js';
import { supervise } from './supervise.js';

export interface StartOptions {
  readonly oneProcess: boolean;
  readonly write: LineWriter;
  /** Aborted when the start is called off. */
  readonly signal: AbortSignal;
  /** Runs once everything answers, before the start is called ready. */
  readonly afterReady?: (started: Started) => Promise<void>;
}

export interface Started {
  readonly installation: Installation;
  readonly graphUrl: string;
  /** The database server's address to be shown. */
  readonly postgres: string;
}

export interface RunningAll extends Started {
  readonly stop: () => Promise<void>;
}

/** From the first request to stop, in milliseconds; what still runs then is ended by force. */
const STOP_WITHIN_MS = 10_000;

/** Starts databases, systems and gateway, in this order; if one does not start, none is left running. */
export async function startAll(settings: Settings, options: StartOptions): Promise<RunningAll> {
  const stops = createStopStack((error) => options.write('launcher', String(error)));
  const stop = () => stops.stopAll(Date.now() + STOP_WITHIN_MS);
  try {
    const { installation, postgres } = await prepareInstallation(settings, stops, options);
    const run = startTogether(installation, options);
    stops.push(...(await allOrNone(beforeGateway(installation).map(run))));
    options.signal.throwIfAborted();
    // Last, so that whoever gets an answer from it can get one from the systems.
    stops.push(await run('gateway'));
    const started = { installation, postgres, graphUrl: graphUrl(installation) };
    // Loading may take minutes, and calling it off must not.
    if (options.afterReady) await unlessCalledOff(options.signal, options.afterReady(started));
    options.signal.throwIfAborted();
    return { ...started, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** All but the gateway, with those that stand in where the company names none of its own. */
function beforeGateway(installation: Installation): readonly ProcessName[] {
  return [
    ...systemNames,
    ...(hasSimulator(installation) ? ([SIMULATOR] as const) : []),
    ...(hasPrintFolder(installation) ? ([PRINT_FOLDER] as const) : []),
    ...(hasMailFolder(installation) ? ([MAIL_FOLDER] as const) : []),
  ];
}

/** Ports first: what is in use is said before anything else starts. */
async function prepareInstallation(settings: Settings, stops: StopStack, { write, signal }: StartOptions) {
  const { dataDir, environment } = settings;
  stops.push(await lockFolder(dataDir));
  const gateway = await claimPort(settings.port);
  const ports = { gateway, ...(await portsOfSystems(settings)) };
  const secrets = readSecrets(dataDir);
  const keys = await readLocalKeys(dataDir);
  const log = (text: string) => write('launcher', text);
  const databases = await provideDatabases(settings, { secrets, log, signal, keep: true });
  stops.push(databases.stop);
  signal.throwIfAborted();
  const signingKeys = environment.SIGNING_KEYS ?? secrets.signingKeys;
  const simulator = {
    ledgerDir: join(dataDir, 'bridge'),
    secret: deriveSecret(secrets, 'bridge'),
    webhookSecret: deriveSecret(secrets, 'bridge webhooks'),
  };
  const printFolder = {
    folder: join(dataDir, 'prints'),
    ledgerDir: join(dataDir, 'printer'),
    secret: deriveSecret(secrets, 'printer'),
  };
  const mail = { folder: join(dataDir, 'mail'), secret: deriveSecret(secrets, 'mail folder') };
  const machines = { simulator, printFolder, mail };
  return {
    postgres: databases.shown,
    installation: { settings, signingKeys, keys, databases: databases.urls, ports, ...machines } satisfies Installation,
  };
}

async function lockFolder(dataDir: string): Promise<Stopper> {
  const locked = await takeLock(join(openFolder(dataDir), 'start.lock'));
  if (locked.ok) return async () => locked.lock.release();
  throw new LaunchError(
    'ALREADY_RUNNING',
    `process ${locked.heldBy.pid} runs on ${dataDir} already; stop it, or set DATA_DIR to another folder and PORT to another port`,
  );
}

async function portsOfSystems({ port }: Settings) {
  const names = [...systemNames, SIMULATOR, PRINT_FOLDER, MAIL_FOLDER, 'smtp', 'statuses'] as const;
  return nextFreePorts(port === 0 ? await anyFreePort() : port, names);
}

/** Starts processes; once one of them has failed, the others are not waited for any longer. */
function startTogether(installation: Installation, options: StartOptions): (name: ProcessName) => Promise<Stopper> {
  const failed = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  return (name) =>
    startOne(installation, name, { ...options, signal }).catch((error: unknown) => {
      failed.abort(error);
      throw error;
    });
}

async function startOne(installation: Installation, name: ProcessName, options: StartOptions): Promise<Stopper> {
  const env = environmentOf(installation, name);
  if (options.oneProcess) return startInProcess(name, env);
  const readyUrl = `${baseUrl(installation.ports[name])}/readyz`;
  const running = await supervise({ name, entry: entryOf(name), env, readyUrl }, options);
  return running.stop;
}

function environmentOf(installation: Installation, name: ProcessName): NodeJS.ProcessEnv {
  if (name === 'gateway') return gatewayEnvironment(installation);
  if (name === SIMULATOR) return simulatorEnvironment(installation);
  if (name === MAIL_FOLDER) return mailFolderEnvironment(installation);
  return name === PRINT_FOLDER ? printFolderEnvironment(installation) : systemEnvironment(installation, name);
}

/** All stoppers; when one start fails, those that succeeded are stopped and the first failure is thrown. */
async function allOrNone(starts: readonly Promise<Stopper>[]): Promise<readonly Stopper[]> {
  const results = await Promise.allSettled(starts);
  const failed = results.find((result) => result.status === 'rejected');
  const stoppers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (!failed) return stoppers;
  await Promise.allSettled(stoppers.map((stop) => stop(Date.now() + STOP_WITHIN_MS)));
  throw failed.reason;
}
