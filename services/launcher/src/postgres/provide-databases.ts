import type { Secrets } from '../data-folder/secrets.js';
import type { Settings } from '../settings.js';
import { type SystemName, systemNames } from '../systems.js';
import { type DatabaseUrls, serverOf } from './database-urls.js';
import { startEmbeddedPostgres } from './embedded.js';
import { prepareDatabases } from './prepare-databases.js';

export interface ProvidedDatabases {
  readonly urls: Readonly<Record<SystemName, DatabaseUrls>>;
  /** The server's address to be shown, without a password. */
  readonly shown: string;
  /** False when the server ran before: whoever only borrows it leaves it running. */
  readonly ours: boolean;
  /** Stops the server if it is the embedded one. */
  readonly stop: () => Promise<void>;
}

export interface ProvideOptions {
  readonly secrets: Secrets;
  readonly log: (text: string) => void;
  readonly signal?: AbortSignal;
  /** The caller runs everything: an embedded server that ends by itself is started again. */
  readonly keep?: boolean;
}

/** The four databases: those given by URL, and the rest on the server given by URL or else on the embedded one. */
export async function provideDatabases(settings: Settings, options: ProvideOptions): Promise<ProvidedDatabases> {
  const given = settings.givenDatabases;
  const missing = systemNames.filter((name) => !given[name]);
  if (missing.length === 0) {
    const urls = given as Record<SystemName, DatabaseUrls>;
    const servers = systemNames.map((name) => serverOf(urls[name].appUrl));
    return { urls, shown: [...new Set(servers)].join(' '), ours: false, stop: async () => {} };
  }
  const server = settings.postgresUrl ? external(settings.postgresUrl) : await embedded(settings, options);
  try {
    const { adminUrl, shown, ours, stop } = server;
    const prepared = await prepareDatabases({ adminUrl, names: missing, secret: options.secrets.databaseSecret });
    return { urls: { ...prepared, ...given }, shown, ours, stop };
  } catch (error) {
    if (server.ours) await server.stop();
    throw error;
  }
}

function external(adminUrl: string) {
  return { adminUrl, shown: serverOf(adminUrl), ours: false, stop: async () => {} };
}

async function embedded({ dataDir }: Settings, { log, signal, keep = false }: ProvideOptions) {
  const server = await startEmbeddedPostgres({ dataDir, log, keep, ...(signal && { signal }) });
  const { adminUrl, stop, reused, location } = server;
  if (reused) log(`PostgreSQL in ${location} was still running and is used again`);
  return { adminUrl, shown: `${new URL(adminUrl).host} in ${location}`, ours: !reused, stop };
}
