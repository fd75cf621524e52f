import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import type { BridgeFeed } from '../bridge/bridge-feed.js';
import { receiveFeed } from './receive-feed.js';

const LOOK_MS = 1_000;

/** Asks bridges that cannot reach us what took place on them, each by itself, until the system stops. */
export function startFeedWorker(runtime: Runtime, feeds: readonly BridgeFeed[]): void {
  const { database, clock, log, stopped } = runtime;
  const failure = 'cannot keep what a bridge told';
  for (const feed of feeds) {
    sweepEvery({ ...runtime, everyMs: LOOK_MS, failure }, async () => {
      await receiveFeed(feed, { database, log, clock, stopped });
    });
  }
}
