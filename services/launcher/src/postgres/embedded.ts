import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder, readOrMake } from '../data-folder/folder.js';
import { waitForLock } from '../data-folder/lock.js';
import { randomSecret } from '../data-folder/secrets.js';
import { LaunchError } from '../launch-error.js';
import { serverAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { type ClusterOptions, clusterOf, ensureCluster, SUPERUSER } from './cluster.js';
import { keepServer } from './keep-server.js';
import { findLocation, type Location } from './location.js';
import { findRunning, type Postmaster, READY_TIMEOUT_MS, stopPostmaster } from './postmaster.js';
import { checkAnswers } from './queries.js';
import { launchServer } from './server.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: (text: string) => void;
  readonly signal?: AbortSignal;
  /** Starts the server again, on the same port, when it ends by itself. */
  readonly keep?: boolean;
}

export interface EmbeddedPostgres {
  /** The superuser's URL, with its password. */
  readonly adminUrl: string;
  readonly stop: () => Promise<void>;
  /** True when the server ran already: whoever did not start it leaves it running, unless all is to stop. */
  readonly reused: boolean;
  /** Folder that the cluster lies in. */
  readonly location: string;
}

/**
 * Brings up PostgreSQL on a free port of 127.0.0.1, with its cluster in `dataDir`, made on first use.
 * A server that still runs on that cluster is used again; callers that come at the same time wait for one another.
 * @throws LaunchError saying what failed, where and what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, signal } = options;
  const folder = openFolder(join(openFolder(dataDir), 'postgres'));
  const locked = await waitForLock(join(folder, 'lock'), READY_TIMEOUT_MS);
  if (!locked.ok) {
    throw new LaunchError(
      'ALREADY_RUNNING',
      `process ${locked.heldBy.pid} is starting PostgreSQL in ${folder}; stop it`,
    );
  }
  try {
    const account = serverAccount();
    const location = findLocation(dataDir, findBinaries(), account);
    if (location.moved)
      log(`another account cannot enter ${dataDir} or the project: PostgreSQL lies in ${location.home}`);
    const password = await readPassword(folder, location);
    const { server, reused } = await findOrLaunch(location, { account, password, signal });
    const adminUrl = `postgres://${SUPERUSER}:${password}@127.0.0.1:${server.port}/postgres`;
    // A server may be ready and not take this password: better told here than by each system.
    await checkAnswers(adminUrl);
    const relaunch = (port: number) => launchServer(location, { account, port });
    const stop = options.keep ? keepServer(server, { relaunch, log }) : () => stopPostmaster(server.pid);
    return { adminUrl, reused, location: location.home, stop };
  } finally {
    locked.lock.release();
  }
}

async function findOrLaunch(
  location: Location,
  options: ClusterOptions,
): Promise<{ server: Postmaster; reused: boolean }> {
  const running = await findRunning(clusterOf(location));
  if (running) return { server: running, reused: true };
  await ensureCluster(location, options);
  return { server: await launchServer(location, options), reused: false };
}

/** A cluster elsewhere outlives its data folder: without the password in there, it is another installation's past. */
async function readPassword(folder: string, location: Location): Promise<string> {
  const passwordFile = join(folder, 'superuser.password');
  const cluster = clusterOf(location);
  if (location.moved && !existsSync(passwordFile) && existsSync(cluster)) {
    const running = await findRunning(cluster);
    if (running) await stopPostmaster(running.pid);
    renameSync(cluster, `${cluster}.before-${Date.now()}`);
  }
  return readOrMake(passwordFile, randomSecret);
}
