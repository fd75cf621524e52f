import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, LaunchError, messageOf } from '../launch-error.js';

/** Others may pass through, not look: embedded PostgreSQL reaches its own folder in it under another account. */
const FOLDER_MODE = 0o711;

/** Makes the folder if need be and proves that it can be written to. */
export function openFolder(path: string): string {
  return explained(path, () => {
    makeFolder(path);
    const probe = `${path}/.probe-${randomUUID()}`;
    writeFileSync(probe, 'x');
    rmSync(probe);
    return path;
  });
}

/** Not `recursive: true`: on file systems that refuse new folders with ENOENT (such as /proc) Node tries for ever. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path);
    chmodSync(path, FOLDER_MODE);
  } catch (error) {
    // Another process may have been faster.
    if (codeOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}

/**
 * The text of a file that one process makes and every other one reads: of two that make it at once, one wins.
 * Readable by the owner alone unless `mode` says otherwise.
 */
export function readOrMake(path: string, make: () => string, { mode = 0o600 }: { mode?: number } = {}): string {
  return explained(path, () => {
    if (existsSync(path)) return readFileSync(path, 'utf8');
    const draft = `${path}.${randomUUID()}`;
    // On the disk before it has its name: a secret cut short by a power failure would lock out its own databases.
    writeFileSync(draft, make(), { mode, flush: true });
    try {
      // A link fails where the name is taken, and a rename would not: the first one stays, whole.
      linkSync(draft, path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
    return readFileSync(path, 'utf8');
  });
}

/** Runs `work`, turning what the file system refuses into a message with the path and what to do about it. */
export function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFileError(path, error);
  }
}

const CHOOSE_ANOTHER = 'set DATA_DIR to another folder';

function explainFileError(path: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'EEXIST':
    case 'ENOTDIR': {
      const text = `${path} cannot be made: ${fileInTheWay(path)} is a file; remove it or ${CHOOSE_ANOTHER}`;
      return new LaunchError('DATA_DIR_NOT_A_FOLDER', text);
    }
    case 'ENOENT': // What /proc and its like say of a new folder.
    case 'EACCES':
    case 'EPERM':
    case 'EROFS': {
      const text = `${path} cannot be written to (${codeOf(error)}); give this account the right to or ${CHOOSE_ANOTHER}`;
      return new LaunchError('DATA_DIR_NOT_WRITABLE', text);
    }
    case 'ENOSPC':
    case 'EDQUOT':
      return new LaunchError('DISK_FULL', `no space left for ${path}; free some or ${CHOOSE_ANOTHER}`);
    default:
      return error instanceof LaunchError ? error : new Error(`${path}: ${messageOf(error)}`, { cause: error });
  }
}

function fileInTheWay(path: string): string {
  return existsSync(path) ? path : fileInTheWay(dirname(path));
}
