import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Log } from '@switchboard/kit/log';
import { type CallFolder, FOLDERS, isBegun } from './call-folder.js';
import { type FolderRuntime, takeCallFile } from './take-call-file.js';

/** What earlier looks saw, by the file's place below the folder. */
export type Seen = Map<string, { readonly stamp: string; readonly since: number; readonly restsUntil?: number }>;

export interface FolderWork extends FolderRuntime {
  readonly seen: Seen;
  /** For how long a file that is complete has not changed. */
  readonly settleMs: number;
  /** After how long a claim that gives no sign of life is of a process that died. */
  readonly staleMs: number;
}

/** For so long a file rests that could not be taken, such as while the database is down or the disk full. */
const REST_MS = 60_000;

/**
 * Looks into the folder once and takes every file that is complete, and those whose taker died; one that cannot be taken
 * does not keep the others.
 * @returns how many were tried.
 * @throws when the folder cannot be read or written.
 */
export async function takeCallFiles(folder: CallFolder, work: FolderWork): Promise<number> {
  // Not the folder itself: one that is not there may be a disk that is not mounted.
  for (const name of FOLDERS) await mkdir(join(folder.path, name)).catch(unlessThere);
  const places = [...(await listNew(folder.path)), ...(await listClaims(folder.path, work.log))];
  for (const place of work.seen.keys()) if (!places.includes(place)) work.seen.delete(place);
  const ready: string[] = [];
  for (const place of places) if (await isReady(folder.path, place, work)) ready.push(place);
  for (const place of ready) await takeOne(folder, place, work);
  return ready.length;
}

async function listNew(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !isBegun(entry.name)).map(({ name }) => name);
}

async function listClaims(path: string, log: Log): Promise<readonly string[]> {
  const claims = (await readdir(join(path, 'taking'))).map((claim) => `taking/${claim}`);
  const places = claims.map(async (claim) => {
    const files = await readdir(join(path, claim)).catch(unlessGone(claim, log));
    if (files === undefined) return [];
    // Left by a process that died, or by one that is about to claim, which then tries again.
    if (files.length === 0) await rmdir(join(path, claim)).catch(() => undefined);
    return files.map((file) => `${claim}/${file}`);
  });
  return (await Promise.all(places)).flat();
}

async function isReady(path: string, place: string, work: FolderWork): Promise<boolean> {
  const { seen, clock, log, settleMs, staleMs } = work;
  const stamp = await stampOf(path, place, log);
  // Another process was faster.
  if (stamp === undefined) return false;
  const now = clock.now().getTime();
  const before = seen.get(place);
  if (before?.stamp !== stamp) {
    seen.set(place, { stamp, since: now });
    return false;
  }
  return now - before.since >= (isClaim(place) ? staleMs : settleMs) && now >= (before.restsUntil ?? 0);
}

async function takeOne(folder: CallFolder, place: string, work: FolderWork): Promise<void> {
  try {
    await takeCallFile(folder, place, work);
    work.seen.delete(place);
  } catch (error) {
    const now = work.clock.now().getTime();
    const stamp = (await stampOf(folder.path, place, work.log)) ?? '';
    work.seen.set(place, { stamp, since: now, restsUntil: now + REST_MS });
    work.log.error({ err: error, file: place }, 'a file of call data waits for a minute: it could not be taken');
  }
}

/** Otherwise whenever a file is written to, or its taker gives a sign of life; undefined when it is gone. */
async function stampOf(path: string, place: string, log: Log): Promise<string | undefined> {
  const found = await stat(join(path, isClaim(place) ? dirname(place) : place)).catch(unlessGone(place, log));
  return found && `${found.size} ${found.mtimeMs}`;
}

function isClaim(place: string): boolean {
  return place.startsWith('taking/');
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** What is gone is another process's by now; that it cannot be looked at is for whoever keeps the folder to know. */
function unlessGone(place: string, log: Log): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== 'ENOENT') log.error({ err: error, place }, 'call data that cannot be looked at');
  };
}
