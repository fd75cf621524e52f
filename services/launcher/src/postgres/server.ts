import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { explained } from '../data-folder/folder.js';
import { anyFreePort } from '../processes/ports.js';
import { type Account, asAccount } from './account.js';
import { clusterOf, serverFailure } from './cluster.js';
import type { Location } from './location.js';
import { type Postmaster, stopPostmaster, untilReady } from './postmaster.js';

export interface LaunchOptions {
  readonly account: Account | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Any free one unless given. */
  readonly port?: number;
}

const ATTEMPTS = 8;
// Begun anew at a start and never rotated: it is there to tell of the last trouble.
const LARGEST_LOG = 16 * 1024 * 1024;
/** A backend of a killed server may live a moment longer than it; a port may be taken between choice and use. */
const PASSES = /shared memory block .* still in use|could not bind|address already in use/i;

/** Starts the server and waits until it is ready. */
export async function launchServer(location: Location, options: LaunchOptions): Promise<Postmaster> {
  const logFile = join(location.home, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await anyFreePort());
    const started = await tryServer(location, port, { ...options, logFile });
    if (typeof started !== 'string') return started;
    if (!PASSES.test(started) || attempt === ATTEMPTS) throw serverFailure(clusterOf(location), started);
    await delay(250);
  }
}

/** The server, or what it wrote to its log when it ended. */
async function tryServer(
  location: Location,
  port: number,
  { account, signal, logFile }: LaunchOptions & { readonly logFile: string },
): Promise<Postmaster | string> {
  const log = explained(logFile, () => openSync(logFile, sizeOf(logFile) > LARGEST_LOG ? 'w' : 'a', 0o600));
  const logStart = sizeOf(logFile);
  const cluster = clusterOf(location);
  // Detached: Ctrl-C in the terminal must not stop it before the systems that use it.
  const child = spawn(join(location.native, 'bin', 'postgres'), ['-D', cluster, ...settings(port)], {
    ...asAccount(account),
    detached: true,
    // Nothing else of ours, as for `initdb`.
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const { pid } = child;
  if (pid === undefined) {
    return new Promise((resolve) => child.once('error', (error) => resolve(`error: ${error.message}`)));
  }
  child.unref();
  try {
    const ready = await untilReady(cluster, pid, signal);
    return ready ?? readFileSync(logFile).subarray(logStart).toString('utf8');
  } catch (error) {
    await stopPostmaster(pid);
    throw error;
  }
}

function settings(port: number): readonly string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    // No socket: its usual folder need not be there or be ours, and its path may have 107 bytes at most.
    unix_socket_directories: '',
    // Each system holds up to twelve connections and its queues some more; tests start several worlds at once.
    max_connections: 200,
    // Whoever forgets to name a zone should be wrong in the same way on every machine.
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
