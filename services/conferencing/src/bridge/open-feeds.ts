import type { BridgeFeed } from './bridge-feed.js';
import type { BridgeSettings } from './read-bridges.js';
import { openSimulatorFeed } from './simulator/open-simulator-feed.js';

/** The feeds of those bridges that are to be asked for their events. */
export function openFeeds(settings: readonly BridgeSettings[]): readonly BridgeFeed[] {
  return settings.flatMap((bridge) => (bridge.kind === 'simulator' && bridge.poll ? [openSimulatorFeed(bridge)] : []));
}
