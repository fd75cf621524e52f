import { openFolder } from '../data-folder/folder.js';
import { readSecrets } from '../data-folder/secrets.js';
import type { Settings } from '../settings.js';
import type { SystemName } from '../systems.js';
import type { DatabaseUrls } from './database-urls.js';
import { provideDatabases } from './provide-databases.js';

/** An installation's databases, and what its processes sign with. */
export interface DatabaseAccess {
  readonly databases: Readonly<Record<SystemName, DatabaseUrls>>;
  readonly signingKeys: string;
}

interface Options {
  readonly log: (text: string) => void;
  /** Calls a start of the server off. */
  readonly signal: AbortSignal;
}

/** Runs on the installation's databases, whether it is running or not; a server that was started for it is stopped. */
export async function withDatabases<Value>(
  settings: Settings,
  { log, signal }: Options,
  run: (access: DatabaseAccess) => Promise<Value>,
): Promise<Value> {
  const secrets = readSecrets(openFolder(settings.dataDir));
  const { urls, ours, stop } = await provideDatabases(settings, { secrets, log, signal });
  try {
    return await run({ databases: urls, signingKeys: settings.environment.SIGNING_KEYS ?? secrets.signingKeys });
  } finally {
    if (ours) await stop();
  }
}
