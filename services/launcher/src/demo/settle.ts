import { setTimeout as sleep } from 'node:timers/promises';
import { countUnsettled } from '@switchboard/billing/calls/queries';
import { countEventsUnderWay } from '@switchboard/kit/events/queues';
import { LaunchError } from '../launch-error.js';
import { read } from './act.js';
import type { Progress } from './progress.js';
import type { Runtimes } from './runtimes.js';

const ASK_EVERY_MS = 200;
/** Without any progress for so long, something is down: waiting on would be waiting for ever. */
const PATIENCE_MS = 120_000;

/**
 * Waits until billing has opened every account and priced every call that it was told of.
 * @throws LaunchError `DEMO_DATA_STALLED` when nothing moves for two minutes
 */
export async function settle(runtimes: Runtimes, progress: Progress): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  let movedAt = Date.now();
  for (;;) {
    const waiting = await countWaiting(runtimes);
    if (waiting.events + waiting.calls === 0) return;
    progress.tell(`billing has ${waiting.events} events and ${waiting.calls} calls before it`);
    if (waiting.events + waiting.calls < least) {
      least = waiting.events + waiting.calls;
      movedAt = Date.now();
    }
    if (Date.now() - movedAt > PATIENCE_MS) {
      throw new LaunchError(
        'DEMO_DATA_STALLED',
        'billing does not go on with what it was told; see its log lines above',
      );
    }
    await sleep(ASK_EVERY_MS);
  }
}

async function countWaiting({ sales, conferencing, billing }: Runtimes) {
  const counts = await Promise.all([sales, conferencing, billing].map((runtime) => read(runtime, countEventsUnderWay)));
  return { events: counts.reduce((sum, count) => sum + count, 0), calls: await read(billing, countUnsettled) };
}
