import { readSubgraphSettings, type SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import type { BridgeTerms } from './reservations/held-ports.js';

/** What the company has decided for its conferences. */
export interface ConferencingTerms {
  readonly bridges: readonly BridgeTerms[];
}

export type ConferencingSettings = SubgraphSettings & ConferencingTerms;

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readConferencingSettings(source: NodeJS.ProcessEnv): ConferencingSettings {
  return { ...readSubgraphSettings('conferencing', source), bridges: [] };
}
