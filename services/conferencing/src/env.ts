import { readSubgraphSettings, type SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { type BridgeSettings, readBridges } from './bridge/read-bridges.js';

/** What the company has decided for its conferences. */
export interface ConferencingTerms {
  /** Those that there are; a reservation that is not over is put on one of them. */
  readonly bridges: readonly BridgeSettings[];
}

export type ConferencingSettings = SubgraphSettings & ConferencingTerms;

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readConferencingSettings(source: NodeJS.ProcessEnv): ConferencingSettings {
  return { ...readSubgraphSettings('conferencing', source), bridges: readBridges(source) };
}
