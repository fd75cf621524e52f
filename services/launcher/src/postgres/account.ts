import { spawnSync } from 'node:child_process';
import { LaunchError } from '../launch-error.js';

/** The operating system's account that the server runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/** PostgreSQL refuses to run as root: then the account `postgres` runs it, made if it is missing. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = findAccount();
  if (found) return found;
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', NAME], { encoding: 'utf8' });
  const account = findAccount();
  if (account) return account;
  const reason = made.error?.message ?? made.stderr.trim();
  throw new LaunchError(
    'POSTGRES_ACCOUNT_MISSING',
    `root cannot run PostgreSQL and the account ${NAME} cannot be made (${reason}); make it, or start as another user`,
  );
}

function findAccount(): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((option) => spawnSync('id', [option, NAME], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Spawn options of a program that is to run as the account, from a folder that every account may enter. */
export function asAccount(account: Account | undefined): { cwd: string; uid?: number; gid?: number } {
  return { cwd: '/', ...account };
}
