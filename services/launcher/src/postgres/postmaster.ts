import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandOf, isAlive } from '../data-folder/process-mark.js';
import { LaunchError } from '../launch-error.js';

/** A server process as its own `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** How long a server may take to recover from a crash before it is given up, in milliseconds. */
export const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 10_000;

export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    // pidfile.h: 1 pid, 4 port, 8 status, padded with blanks.
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * The server that still runs on the cluster, once it is ready; none when it is gone or ends meanwhile.
 * Removes the `postmaster.pid` of one that is gone: its number may be another process's by now, which PostgreSQL minds.
 */
export async function findRunning(cluster: string): Promise<Postmaster | undefined> {
  const found = readPostmaster(cluster);
  if (!found) return undefined;
  if (runsOn(cluster, found.pid)) return untilReady(cluster, found.pid);
  rmSync(pidFile(cluster), { force: true });
  return undefined;
}

/** Waits for the server process to be ready; none when it ends before. */
export async function untilReady(cluster: string, pid: number, signal?: AbortSignal): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + READY_TIMEOUT_MS; Date.now() < deadline; await delay(25)) {
    signal?.throwIfAborted();
    const found = readPostmaster(cluster);
    if (found?.pid === pid && found.ready) return found;
    if (!isAlive(pid)) return undefined;
  }
  throw new LaunchError(
    'POSTGRES_NO_ANSWER',
    `PostgreSQL (pid ${pid}) in ${cluster} is not ready after ${READY_TIMEOUT_MS / 1000} s; see server.log beside it`,
  );
}

/** Ends the server: fast (rolls back what is open), then immediate, then by force. */
export async function stopPostmaster(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', STOP_TIMEOUT_MS],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 3_000],
  ] as const;
  for (const [signal, timeoutMs] of steps) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const deadline = Date.now() + timeoutMs; isAlive(pid) && Date.now() < deadline; ) await delay(20);
  }
}

function runsOn(cluster: string, pid: number): boolean {
  // The number alone proves nothing: after a restart of the machine it may be any process's.
  return isAlive(pid) && commandOf(pid).includes(cluster);
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
