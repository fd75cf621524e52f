import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from '../launch-error.js';
import { explained } from './folder.js';
import { isSameProcess, type ProcessMark, thisProcess } from './process-mark.js';

export interface Lock {
  release(): void;
}

export type Locked = { readonly ok: true; readonly lock: Lock } | { readonly ok: false; readonly heldBy: ProcessMark };

/** Time in which a racer that took the same stale lock would have noticed and given way. */
const SETTLE_MS = 50;

/**
 * Takes a lock that ends with its process: one left by `kill -9` is taken over.
 * Two that take over at once are told apart by reading the file again: it names one of them.
 */
export async function takeLock(path: string): Promise<Locked> {
  const mine = JSON.stringify({ ...thisProcess(), token: randomUUID() });
  for (let tookOver = false; ; ) {
    if (explained(path, () => placeFile(path, mine))) {
      if (tookOver) await delay(SETTLE_MS);
      if (readText(path) === mine) return { ok: true, lock: { release: () => releaseLock(path, mine) } };
    }
    const theirs = readText(path);
    // One that cannot be read holds nothing: it was cut short, or is not ours.
    const holder = parseMark(theirs);
    if (holder && isSameProcess(holder)) return { ok: false, heldBy: holder };
    if (theirs !== undefined) tookOver = setAside(path, theirs) || tookOver;
  }
}

/** Waits for as long as another process holds the lock, at most `timeoutMs`. */
export async function waitForLock(path: string, timeoutMs: number): Promise<Locked> {
  for (const deadline = Date.now() + timeoutMs; ; await delay(100)) {
    const locked = await takeLock(path);
    if (locked.ok || Date.now() > deadline) return locked;
  }
}

/** Creates the file with its content in one step; false when it is there already. */
function placeFile(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Moves a dead lock away; a living one that came in between is put back. */
function setAside(path: string, dead: string): boolean {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    const moved = readText(aside);
    if (moved !== dead && moved !== undefined) placeFile(path, moved);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return false;
  }
  rmSync(aside);
  return true;
}

function releaseLock(path: string, mine: string): void {
  if (readText(path) === mine) rmSync(path, { force: true });
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseMark(text: string | undefined): ProcessMark | undefined {
  try {
    const { pid, startedAt } = JSON.parse(text ?? '') as Partial<ProcessMark>;
    return typeof pid === 'number' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}
