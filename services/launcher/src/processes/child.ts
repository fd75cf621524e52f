import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { followOutput, type LineWriter } from './output.js';

/** A process to run: a Node program that listens on the URL's port and answers there once it is ready. */
export interface ProcessSpec {
  readonly name: string;
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  readonly readyUrl: string;
}

export interface Child {
  readonly process: ChildProcess;
  /** Resolves when it has ended, to how: `exit code 1`, `SIGKILL`. */
  readonly ended: Promise<string>;
  readonly hasEnded: () => boolean;
  readonly lastWords: () => string;
}

/**
 * Starts the process. Its IPC channel closes when this process dies, however it dies, by which it knows to end;
 * detached, so that Ctrl-C in the terminal reaches it through the launcher, in order.
 */
export function startChild({ name, entry, env }: ProcessSpec, write: LineWriter): Child {
  const child = fork(entry, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], serialization: 'json' });
  const lastWords = followOutput(name, child, write);
  let over = false;
  const ended = endOf(child).then((how) => {
    over = true;
    return how;
  });
  return { process: child, ended, hasEnded: () => over, lastWords };
}

/** Asks the process to end, and ends it by force at the deadline. */
export async function endChild(child: Child, deadline: number): Promise<void> {
  if (child.hasEnded()) return;
  child.process.kill('SIGTERM');
  const patience = new AbortController();
  const forced = delay(Math.max(0, deadline - Date.now()), undefined, { signal: patience.signal }).then(
    () => child.process.kill('SIGKILL'),
    () => undefined,
  );
  await child.ended;
  patience.abort();
  await forced;
}

async function endOf(child: ChildProcess): Promise<string> {
  const failed = once(child, 'error').then(([error]) => String(error));
  // `close` and not `exit`: by then all that it wrote has been read.
  const closed = once(child, 'close').then(([code, signal]) => (signal ? String(signal) : `exit code ${String(code)}`));
  // Nobody waits for it once the race is over.
  failed.catch(() => undefined);
  return Promise.race([failed, closed.catch((error: unknown) => String(error))]);
}
