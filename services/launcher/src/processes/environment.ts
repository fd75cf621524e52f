import { LOCAL_AUDIENCE, LOCAL_ISSUER, type LocalKeys } from '../data-folder/keys.js';
import type { DatabaseUrls } from '../postgres/database-urls.js';
import { databaseVariables, type Settings } from '../settings.js';
import { PRINT_FOLDER, type ProcessName, SIMULATOR, type SystemName, systemNames } from '../systems.js';
import { type LocalMail, mailOf } from './mail-environment.js';

/** All that the processes of one installation are told. */
export interface Installation {
  readonly settings: Settings;
  readonly signingKeys: string;
  readonly keys: LocalKeys;
  readonly databases: Readonly<Record<SystemName, DatabaseUrls>>;
  readonly ports: Readonly<Record<ProcessName | 'smtp' | 'statuses', number>>;
  readonly simulator: SimulatedBridge;
  readonly mail: LocalMail;
  readonly printFolder: PrintFolder;
}

/** The bridge that stands in where the company names none of its own in `BRIDGES`. */
export interface SimulatedBridge {
  /** Where it keeps what it was told and what took place on it. */
  readonly ledgerDir: string;
  readonly secret: string;
  readonly webhookSecret: string;
}

/** The printer that stands in where the company names none of its own in `PRINTERS`. */
export interface PrintFolder {
  /** Where what is printed comes out. */
  readonly folder: string;
  readonly ledgerDir: string;
  readonly secret: string;
}

/** As conferencing knows it. */
export const SIMULATED_BRIDGE = { name: 'simulator', capacity: 1_000, draining: false } as const;

/** Credentials that only one process, or none, may see. */
const PRIVATE = /^(POSTGRES_URL|TEST_DATABASE_URL|BRIDGES|PRINTERS|SMTP_URL|.*_DATABASE_URL)$/;

export function baseUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

export function graphUrl({ ports }: Installation): string {
  return `${baseUrl(ports.gateway)}/graphql`;
}

/** A system's environment: its own port and database, the graph, and where the other systems take events. */
export function systemEnvironment(installation: Installation, name: SystemName): NodeJS.ProcessEnv {
  const { app, owner } = databaseVariables(name);
  const others = systemNames.filter((other) => other !== name);
  const events = others.map((other) => [`EVENTS_URL_${other.toUpperCase()}`, eventsUrl(installation, other)]);
  return {
    ...Object.fromEntries(events),
    // Before what is set from outside: whoever names these means other machines.
    GRAPH_URL: graphUrl(installation),
    ...sharedEnvironment(installation),
    // After it: a PORT from outside is the gateway's.
    PORT: String(installation.ports[name]),
    ...(name === 'conferencing' ? bridgesOf(installation) : {}),
    ...(name === 'mailing' ? mailOf(installation) : {}),
    ...(name === 'mailing' ? printersOf(installation) : {}),
    [app]: installation.databases[name].appUrl,
    [owner]: installation.databases[name].ownerUrl,
  };
}

/** Whether the simulated bridge runs: where no other is named. */
export function hasSimulator({ settings }: Pick<Installation, 'settings'>): boolean {
  return settings.environment.BRIDGES === undefined;
}

function bridgesOf(installation: Installation): NodeJS.ProcessEnv {
  if (!hasSimulator(installation)) return { BRIDGES: installation.settings.environment.BRIDGES };
  const { ports, simulator } = installation;
  const { secret, webhookSecret } = simulator;
  const { name, capacity } = SIMULATED_BRIDGE;
  const bridge = { name, kind: 'simulator', url: baseUrl(ports[SIMULATOR]), capacity };
  return { BRIDGES: JSON.stringify([{ ...bridge, secret, webhookSecret }]) };
}

/** The simulated bridge's environment: nothing of ours but where to post what happens on it. */
export function simulatorEnvironment({ ports, simulator, settings }: Installation): NodeJS.ProcessEnv {
  const { PATH, LOG_LEVEL } = settings.environment;
  return {
    ...(PATH && { PATH }),
    ...(LOG_LEVEL && { LOG_LEVEL }),
    PORT: String(ports[SIMULATOR]),
    SECRET: simulator.secret,
    CAPACITY: String(SIMULATED_BRIDGE.capacity),
    LEDGER_DIR: simulator.ledgerDir,
    WEBHOOK_URL: `${baseUrl(ports.conferencing)}/webhooks/${SIMULATED_BRIDGE.name}`,
    WEBHOOK_SECRET: simulator.webhookSecret,
  };
}

/** Whether the print folder runs: where no other printer is named. */
export function hasPrintFolder({ settings }: Pick<Installation, 'settings'>): boolean {
  return settings.environment.PRINTERS === undefined;
}

function printersOf(installation: Installation): NodeJS.ProcessEnv {
  if (!hasPrintFolder(installation)) return { PRINTERS: installation.settings.environment.PRINTERS };
  const { ports, printFolder } = installation;
  const url = `ipp://127.0.0.1:${ports[PRINT_FOLDER]}/ipp/print`;
  return { PRINTERS: JSON.stringify([{ name: PRINT_FOLDER, url, secret: printFolder.secret }]) };
}

/** The print folder's environment: nothing of ours. */
export function printFolderEnvironment({ ports, printFolder, settings }: Installation): NodeJS.ProcessEnv {
  const { PATH, LOG_LEVEL } = settings.environment;
  return {
    ...(PATH && { PATH }),
    ...(LOG_LEVEL && { LOG_LEVEL }),
    PORT: String(ports[PRINT_FOLDER]),
    SECRET: printFolder.secret,
    FOLDER: printFolder.folder,
    LEDGER_DIR: printFolder.ledgerDir,
  };
}

/** The gateway's environment: where the systems are, and whose tokens it believes (the local key's by default). */
export function gatewayEnvironment(installation: Installation): NodeJS.ProcessEnv {
  const { JWKS_URL, JWKS_FILE } = installation.settings.environment;
  const subgraphs = systemNames.map((name) => [
    `SUBGRAPH_URL_${name.toUpperCase()}`,
    `${baseUrl(installation.ports[name])}/graphql`,
  ]);
  const local = {
    JWKS_FILE: installation.keys.publicKeysFile,
    JWT_ISSUER: LOCAL_ISSUER,
    JWT_AUDIENCE: LOCAL_AUDIENCE,
  };
  // Never beside an issuer of one's own, whose house demo identities would open.
  return {
    ...(JWKS_URL || JWKS_FILE ? {} : local),
    ...Object.fromEntries(subgraphs),
    ...sharedEnvironment(installation),
    PORT: String(installation.ports.gateway),
  };
}

function eventsUrl({ ports }: Installation, name: SystemName): string {
  return `${baseUrl(ports[name])}/events`;
}

function sharedEnvironment({ settings, signingKeys }: Installation): NodeJS.ProcessEnv {
  const open = Object.entries(settings.environment).filter(([name]) => !PRIVATE.test(name));
  return { SIGNING_KEYS: signingKeys, ...Object.fromEntries(open) };
}
