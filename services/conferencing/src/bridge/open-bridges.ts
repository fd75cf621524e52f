import type { BridgePort } from './bridge-port.js';
import { openJanusBridge } from './janus/open-janus-bridge.js';
import type { BridgeSettings } from './read-bridges.js';
import { openSimulatorBridge } from './simulator/open-simulator-bridge.js';

/** The ports of the bridges, by name; also of those that are draining, whose rooms can still change. */
export function openBridges(settings: readonly BridgeSettings[]): ReadonlyMap<string, BridgePort> {
  return new Map(settings.map((bridge) => [bridge.name, openBridge(bridge)]));
}

function openBridge(bridge: BridgeSettings): BridgePort {
  switch (bridge.kind) {
    case 'simulator':
      return openSimulatorBridge(bridge);
    case 'janus':
      return openJanusBridge(bridge);
    default:
      return bridge satisfies never;
  }
}
