import { setTimeout as sleep } from 'node:timers/promises';

/** What a system is at by itself, so that its stop can wait for it. */
export interface UnderWay {
  /** Has the stop wait for it; how it ends is its own affair. */
  readonly add: (work: Promise<unknown>) => void;
  /** Waits for all of it, at most `withinMs`. @returns whether all has ended. */
  readonly ended: (withinMs: number) => Promise<boolean>;
}

/** With nothing under way. */
export function createUnderWay(): UnderWay {
  const all = new Set<Promise<unknown>>();
  return {
    add(work) {
      const watched: Promise<unknown> = work.catch(() => undefined).then(() => all.delete(watched));
      all.add(watched);
    },
    async ended(withinMs) {
      const waiting = new AbortController();
      const late = sleep(withinMs, false, { signal: waiting.signal, ref: false }).catch(() => true);
      const isDone = await Promise.race([Promise.all(all).then(() => true), late]);
      waiting.abort();
      return isDone;
    },
  };
}
