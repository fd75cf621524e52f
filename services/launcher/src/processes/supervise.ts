import { setTimeout as delay } from 'node:timers/promises';
import { type Child, endChild, type ProcessSpec, startChild } from './child.js';
import type { LineWriter } from './output.js';
import { untilProcessReady } from './readiness.js';

export interface SuperviseOptions {
  readonly write: LineWriter;
  readonly signal?: AbortSignal | undefined;
  readonly readyTimeoutMs?: number | undefined;
}

export interface Supervised {
  readonly name: string;
  readonly pid: () => number | undefined;
  /** Ends it; by force when it still runs at `deadline` (epoch milliseconds). */
  readonly stop: (deadline: number) => Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A process that ran for this long starts again at once after its end. */
const STEADY_AFTER_MS = 30_000;

/** Starts the process, waits until it is ready, and from then on starts it again whenever it ends. */
export async function supervise(spec: ProcessSpec, options: SuperviseOptions): Promise<Supervised> {
  let child = startChild(spec, options.write);
  try {
    await untilProcessReady(spec, child, { signal: options.signal, timeoutMs: options.readyTimeoutMs });
  } catch (error) {
    await endChild(child, Date.now() + 2_000);
    throw error;
  }
  const halt = new AbortController();
  const restarting = keepRunning(spec, child, {
    write: options.write,
    halt: halt.signal,
    onChild: (next) => (child = next),
  });
  return {
    name: spec.name,
    pid: () => child.process.pid,
    async stop(deadline) {
      halt.abort();
      await endChild(child, deadline);
      await restarting;
    },
  };
}

interface Watch {
  readonly write: LineWriter;
  readonly halt: AbortSignal;
  readonly onChild: (child: Child) => void;
}

async function keepRunning(spec: ProcessSpec, first: Child, { write, halt, onChild }: Watch): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  for (let child = first; ; ) {
    const startedAt = Date.now();
    const how = await child.ended;
    if (halt.aborted) return;
    if (Date.now() - startedAt > STEADY_AFTER_MS) pause = FIRST_PAUSE_MS;
    write(spec.name, `ended (${how}), starts again in ${pause} ms`);
    await delay(pause, undefined, { signal: halt }).catch(() => undefined);
    if (halt.aborted) return;
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    child = startChild(spec, write);
    onChild(child);
  }
}
