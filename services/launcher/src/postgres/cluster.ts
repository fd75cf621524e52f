import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explained } from '../data-folder/folder.js';
import { LaunchError } from '../launch-error.js';
import { type Account, asAccount } from './account.js';
import { giveTo, type Location } from './location.js';

export const SUPERUSER = 'postgres';

export interface ClusterOptions {
  readonly account: Account | undefined;
  readonly password: string;
  readonly signal?: AbortSignal | undefined;
}

/** The folder of the cluster; made under another name first, so that one that was cut short is never taken for whole. */
export async function ensureCluster(location: Location, options: ClusterOptions): Promise<string> {
  const cluster = clusterOf(location);
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster;
  const draft = `${cluster}.new`;
  // Not on the command line, which every account of the machine can read.
  const passwordFile = join(location.home, 'initdb.password');
  explained(location.home, () => {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
    giveTo(options.account, draft);
    giveTo(options.account, passwordFile);
  });
  try {
    await initdb(location, draft, passwordFile, options);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
  return cluster;
}

export function clusterOf({ home }: Location): string {
  return join(home, 'cluster');
}

async function initdb(
  { native }: Location,
  folder: string,
  passwordFile: string,
  { account, signal }: ClusterOptions,
): Promise<void> {
  // The server listens where every account of the machine reaches it: a password is asked for, on loopback too.
  const args = [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, `--username=${SUPERUSER}`, '--auth=scram-sha-256'];
  // Texts sort by code points, so that an order is the same on every machine whatever its languages.
  const child = spawn(join(native, 'bin', 'initdb'), [...args, '--encoding=UTF8', '--locale=C.UTF-8'], {
    ...asAccount(account),
    // Nothing else of ours: PGDATA, PGPORT and their like would have a say in what is made.
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  signal?.throwIfAborted();
  if (code !== 0) throw serverFailure(folder, output);
}

/** What PostgreSQL's own words come down to for the person at the terminal. */
export function serverFailure(folder: string, output: string): LaunchError {
  if (/no space left on device|disk quota exceeded/i.test(output)) {
    return new LaunchError('DISK_FULL', `no space left for PostgreSQL in ${folder}; free some or set DATA_DIR`);
  }
  const lines = output.trim().split('\n');
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/i.test(line)) ?? lines.at(-1) ?? '';
  return new LaunchError('POSTGRES_NOT_STARTED', `PostgreSQL in ${folder} did not start: ${telling.trim()}`);
}
