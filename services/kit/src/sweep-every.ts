import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './log.js';
import type { UnderWay } from './under-way.js';

export interface Sweep {
  /** Between the end of one look and the next. */
  readonly everyMs: number;
  readonly log: Log;
  /** What is logged beside the reason when a look fails, such as `cannot look for what is due`. */
  readonly failure: string;
  /** Ends the sweeping. */
  readonly stopped: AbortSignal;
  /** Whoever stops waits there for the look that is under way: what it learned is not to be lost. */
  readonly underWay: Pick<UnderWay, 'add'>;
}

/** Looks again and again until it is stopped, one look at a time; after one that failed the next one tries again. */
export function sweepEvery(sweep: Sweep, look: () => Promise<void>): void {
  sweep.underWay.add(run(sweep, look));
}

async function run({ everyMs, log, failure, stopped }: Sweep, look: () => Promise<void>): Promise<void> {
  while (!stopped.aborted) {
    // `ref: false`: looking alone must not keep a process alive. It rejects when it is stopped, and for no other reason.
    await sleep(everyMs, undefined, { signal: stopped, ref: false }).catch(() => undefined);
    if (stopped.aborted) return;
    await look().catch((error: unknown) => {
      // What it stands on may be closing under it.
      if (!stopped.aborted) log.warn({ reason: String(error) }, failure);
    });
  }
}
