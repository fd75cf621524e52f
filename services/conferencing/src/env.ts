import { readSubgraphSettings, type SubgraphSettings } from '@switchboard/kit/subgraph/settings';

export type ConferencingSettings = SubgraphSettings;

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readConferencingSettings(source: NodeJS.ProcessEnv): ConferencingSettings {
  return readSubgraphSettings('conferencing', source);
}
