import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { waitFor } from './wait-for.js';

/** A program of somebody else's that runs for a test. */
export interface RealPart {
  readonly hang: () => void;
  readonly resume: () => void;
  readonly stop: () => Promise<void>;
}

export interface RealPartOptions {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Fails, or answers false, until it is ready. */
  readonly isReady: () => Promise<boolean>;
}

/** Also where systems keep what administrators run. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];

export function isInstalled(...commands: readonly string[]): boolean {
  return commands.every((command) => FOLDERS.some((folder) => existsSync(join(folder, command))));
}

export async function startRealPart(command: string, { args, env, isReady }: RealPartOptions): Promise<RealPart> {
  let output = '';
  const path = FOLDERS.join(delimiter);
  const child: ChildProcess = spawn(command, args, { stdio: 'pipe', env: { ...process.env, PATH: path, ...env } });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk));
  // It has no way of its own to notice that its parent is gone.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${command} ended: ${output.slice(-2_000)}`)));
  await Promise.race([waitFor(`${command} to answer`, isReady), failed]);
  failed.catch(() => {});
  return {
    hang: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async stop() {
      process.removeListener('exit', end);
      if (child.exitCode !== null || child.signalCode !== null) return;
      // One that was stopped takes no other signal before it goes on.
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
