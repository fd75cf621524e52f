import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again until the answer is neither undefined nor false.
 * @throws Error naming what was waited for, and the last error, when `withinMs` are over.
 */
export async function waitFor<Value>(
  what: string,
  ask: () => Promise<Value | undefined | false>,
  withinMs = 15_000,
): Promise<Value> {
  const deadline = Date.now() + withinMs;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await sleep(50);
  }
  throw new Error(`waited ${withinMs} ms in vain for ${what}`, { cause: last });
}
