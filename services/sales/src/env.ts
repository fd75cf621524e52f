import { readSubgraphSettings, type SubgraphSettings } from '@switchboard/kit/subgraph/settings';

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readSalesSettings(source: NodeJS.ProcessEnv): SubgraphSettings {
  return readSubgraphSettings('sales', source);
}
