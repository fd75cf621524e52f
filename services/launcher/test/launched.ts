import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitFor } from '../../../test/world/wait-for.js';

/** `start` as a person at a terminal runs it, on a data folder of its own. */
export interface Launched {
  readonly process: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export function launch(dataDir: string, environment: Readonly<Record<string, string>> = {}): Launched {
  const child = spawn(process.execPath, [main, 'start'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DEMO: 'off',
      LOG_LEVEL: 'warn',
      ...environment,
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  );
  return { process: child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** Waits for `ready`. @returns the graph's URL. */
export function untilReady({ process: child, stdout, stderr }: Launched): Promise<string> {
  return waitFor(
    'everything to be ready',
    async () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${stderr()}`);
      return /^ready (\S+)$/m.exec(stdout())?.[1];
    },
    90_000,
  );
}

/** Where the embedded server is, by the table that a start prints. */
export function serverOf({ stdout }: Launched): { readonly address: string; readonly location: string } {
  const [, address = '', location = ''] = /^postgres\s+(\S+) in (.+)$/m.exec(stdout()) ?? [];
  return { address, location };
}

/**
 * Numbers of all processes of an installation that run: those that were told its DATA_DIR, whoever their parent is now,
 * and those of its PostgreSQL, which work in its folder.
 */
export function processesOf(dataDir: string, location = join(dataDir, 'postgres')): readonly number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => pid !== process.pid && (wasTold(pid, dataDir) || worksIn(pid, location)));
}

function wasTold(pid: number, dataDir: string): boolean {
  return attempt(() => readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`DATA_DIR=${dataDir}`));
}

function worksIn(pid: number, location: string): boolean {
  return attempt(() => readlinkSync(`/proc/${pid}/cwd`).startsWith(location));
}

/** A process may be gone before it is looked at. */
function attempt(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false;
  }
}
