import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { anyFreePort } from '@switchboard/launcher/processes/ports';
import { waitFor } from './wait-for.js';

/** A process of the product, as a company would run it. */
export interface NodeProcess {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends it as an operator would, and waits for its end. */
  readonly stop: () => Promise<void>;
  /** kill -9. */
  readonly kill: () => Promise<void>;
  /** Stops its clock (SIGSTOP): it keeps its connections and answers nothing. */
  readonly hang: () => void;
  readonly resume: () => void;
  /** What it has written so far. */
  readonly output: () => string;
}

/** Loading the code takes many times longer when several worlds start on two cores. */
const READY_WITHIN_MS = 90_000;

/** @param script the process's entry, absolute; `PORT` is added to `env`. */
export function nodeProcess(script: string, port: number, env: Readonly<Record<string, string>>): NodeProcess {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let output = '';
  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    // One that was stopped takes no other signal before it goes on.
    ending.kill('SIGCONT');
    ending.kill(signal);
    await once(ending, 'exit');
  };
  return {
    url,
    async start() {
      const started = fork(script, [], {
        env: { PATH: process.env.PATH ?? '', ...env, PORT: String(port) },
        silent: true,
        execArgv: [],
      });
      child = started;
      for (const stream of [started.stdout, started.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk));
      const what = `${script} to be ready on port ${port}:\n${output.slice(-2_000)}`;
      const outcome = await waitFor(
        what,
        async () => {
          if (started.exitCode !== null || started.signalCode) return 'ended';
          return (await fetch(`${url}/readyz`)).ok && 'ready';
        },
        READY_WITHIN_MS,
      );
      if (outcome === 'ended') {
        throw new Error(`${script} ended (${started.exitCode ?? started.signalCode}): ${output.slice(-2_000)}`);
      }
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    hang: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    output: () => output,
  };
}

/** Ports that were free a moment ago. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await anyFreePort());
  return [...ports];
}
