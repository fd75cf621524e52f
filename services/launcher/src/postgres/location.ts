import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explained, openFolder } from '../data-folder/folder.js';
import { LaunchError } from '../launch-error.js';
import { projectRoot } from '../systems.js';
import { type Account, asAccount } from './account.js';
import type { Binaries } from './binaries.js';

export interface Location {
  /** PostgreSQL's `bin`, `lib` and `share`. */
  readonly native: string;
  /** Folder in which the cluster lies. */
  readonly home: string;
  /** True when another account cannot enter the project or its data folder, and both lie elsewhere. */
  readonly moved: boolean;
}

/** First choice: nothing tidies it up, unlike the temporary folders. */
const ELSEWHERE = ['/var/lib', '/var/tmp', tmpdir()];

/** Where the server's account can run the binaries and keep the cluster: in place, or in a folder of their own. */
export function findLocation(dataDir: string, binaries: Binaries, account: Account | undefined): Location {
  const home = openFolder(join(dataDir, 'postgres'));
  const inPlace = tryBinaries(binaries.native, account);
  if (inPlace.runs && canEnter(home, account)) return { native: binaries.native, home, moved: false };
  if (!account) throw unusable(binaries.native, inPlace.reason);
  return moveElsewhere(dataDir, binaries, account);
}

function moveElsewhere(dataDir: string, binaries: Binaries, account: Account): Location {
  const hash = createHash('sha256').update(`${projectRoot}\0${dataDir}`).digest('hex').slice(0, 12);
  const parent = ELSEWHERE.find((folder) => existsSync(folder) && canEnter(folder, account)) ?? tmpdir();
  const home = join(parent, `switchboard-${hash}`);
  const native = join(home, `binaries-${binaries.version}`);
  explained(home, () => {
    mkdirSync(home, { recursive: true });
    refuseForeign(home);
    chmodSync(home, 0o711);
    if (!existsSync(native)) copyBinaries(binaries.native, native, account);
  });
  const { runs, reason } = tryBinaries(native, account);
  if (!runs) throw unusable(native, reason);
  return { native, home, moved: true };
}

/** In a folder that all may write to, somebody else may have been there first. */
function refuseForeign(home: string): void {
  const stats = lstatSync(home);
  if (stats.isDirectory() && stats.uid === process.getuid?.()) return;
  throw new LaunchError('DATA_DIR_NOT_WRITABLE', `${home} is not a folder of this account; remove it`);
}

function copyBinaries(from: string, to: string, account: Account): void {
  const draft = `${to}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  giveTo(account, draft);
  renameSync(draft, to);
}

/** Makes the account the owner of the folder and of all in it. */
export function giveTo(account: Account | undefined, folder: string): void {
  if (!account) return;
  chownSync(folder, account.uid, account.gid);
  // `-h`: what a link points at may lie outside, and stays whose it is.
  spawnSync('chown', ['-R', '-h', `${account.uid}:${account.gid}`, folder]);
}

function tryBinaries(native: string, account: Account | undefined): { runs: boolean; reason: string } {
  const postgres = join(native, 'bin', 'postgres');
  // Tried, since rights are not all that may keep an account from running them: mounts and containers may, too.
  const { status, error, stderr } = spawnSync(postgres, ['--version'], { ...asAccount(account), encoding: 'utf8' });
  return { runs: status === 0, reason: error?.message ?? stderr?.trim() ?? '' };
}

function canEnter(folder: string, account: Account | undefined): boolean {
  return !account || spawnSync('test', ['-x', folder], asAccount(account)).status === 0;
}

function unusable(native: string, reason: string): LaunchError {
  const text = `PostgreSQL's binaries in ${native} do not run (${reason}); run npm ci, or set POSTGRES_URL to a server of your own`;
  return new LaunchError('POSTGRES_BINARIES_UNUSABLE', text);
}
