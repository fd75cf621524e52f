import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { waitFor } from './wait-for.js';

/** A program of somebody else's that runs for a test. */
export interface RealPart {
  readonly hang: () => void;
  readonly resume: () => void;
  readonly stop: () => Promise<void>;
  /** kill -9. */
  readonly kill: () => Promise<void>;
  /** What it has written so far. */
  readonly output: () => string;
}

export interface RealPartOptions {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Fails, or answers false, until it is ready. */
  readonly isReady: () => Promise<boolean>;
  /** Where it writes which process is to be ended in place of its own. */
  readonly pidFile?: string;
}

/** Also where systems keep what administrators run. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];

export function isInstalled(...commands: readonly string[]): boolean {
  return commands.every((command) => FOLDERS.some((folder) => existsSync(join(folder, command))));
}

export async function startRealPart(
  command: string,
  { args, env, isReady, pidFile }: RealPartOptions,
): Promise<RealPart> {
  let output = '';
  const path = FOLDERS.join(delimiter);
  const child: ChildProcess = spawn(command, args, { stdio: 'pipe', env: { ...process.env, PATH: path, ...env } });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const signal = (which: NodeJS.Signals) => {
    if (isOver()) return;
    if (pidFile !== undefined && existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8')), which);
    else child.kill(which);
  };
  // It has no way of its own to notice that its parent is gone.
  const atExit = () => signal('SIGKILL');
  process.once('exit', atExit);
  const end = async (how: NodeJS.Signals) => {
    process.removeListener('exit', atExit);
    if (isOver()) return;
    const ended = once(child, 'exit');
    // One that was stopped takes no other signal before it goes on.
    signal('SIGCONT');
    signal(how);
    await ended;
  };
  const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${command} ended: ${output.slice(-2_000)}`)));
  await Promise.race([waitFor(`${command} to answer`, isReady), failed]);
  failed.catch(() => {});
  return {
    hang: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    output: () => output,
  };
}
