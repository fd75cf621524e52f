import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf, LaunchError, messageOf } from '../launch-error.js';

const OF_DISKS: ReadonlySet<string> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'],
  ...['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'],
]);

/**
 * Writes a file under its name once it is whole: one that is cut off must not look like one that is short.
 * @returns its size in bytes
 * @throws LaunchError `FILE_NOT_WRITTEN`, when the disk is the reason; what else fails is thrown as it is
 */
export async function saveFile(to: string, body: Readable | Uint8Array): Promise<number> {
  const unfinished = `${to}.unfinished`;
  try {
    await pipeline(body instanceof Readable ? body : Readable.from([body]), createWriteStream(unfinished));
    await rename(unfinished, to);
    return (await stat(to)).size;
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!OF_DISKS.has(codeOf(error) ?? '')) throw error;
    throw new LaunchError('FILE_NOT_WRITTEN', `${to} cannot be written: ${messageOf(error)}; name another`);
  }
}
