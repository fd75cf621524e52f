import { readSubgraphSettings, type SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { type BridgeSettings, readBridges } from './bridge/read-bridges.js';

export interface ConferencingSettings extends SubgraphSettings {
  readonly bridges: readonly BridgeSettings[];
}

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readConferencingSettings(source: NodeJS.ProcessEnv): ConferencingSettings {
  return { ...readSubgraphSettings('conferencing', source), bridges: readBridges(source) };
}
