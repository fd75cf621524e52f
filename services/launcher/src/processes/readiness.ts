import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from '../launch-error.js';
import type { Child, ProcessSpec } from './child.js';

/** Migrations of a large database run before a system is ready. */
export const READY_TIMEOUT_MS = 120_000;
const ASK_EVERY_MS = 50;
const ANSWER_TIMEOUT_MS = 2_000;

/**
 * Waits until the process answers at its `readyUrl`.
 * @throws LaunchError when it ends before, with what it said last, or does not answer in time
 */
export async function untilProcessReady(
  { name, readyUrl }: ProcessSpec,
  child: Child,
  { signal, timeoutMs = READY_TIMEOUT_MS }: { signal?: AbortSignal | undefined; timeoutMs?: number | undefined } = {},
): Promise<void> {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await delay(ASK_EVERY_MS)) {
    signal?.throwIfAborted();
    if (child.hasEnded()) {
      const how = `${name} ended (${await child.ended}) before it was ready`;
      throw new LaunchError('PROCESS_NOT_STARTED', `${how}: ${child.lastWords()}`);
    }
    if (await answers(readyUrl)) return;
  }
  const text = `${name} does not answer at ${readyUrl} after ${timeoutMs / 1000} s: ${child.lastWords()}`;
  throw new LaunchError('PROCESS_NO_ANSWER', text);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    // Read to its end, or its connection would not be used again.
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
