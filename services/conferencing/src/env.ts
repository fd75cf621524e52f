import { readSubgraphSettings, type SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { type BridgeSettings, readBridges } from './bridge/read-bridges.js';
import type { CallFolder } from './call-folder/call-folder.js';
import { readCallFolder } from './call-folder/read-call-folder.js';

/** What the company has decided for its conferences. */
export interface ConferencingTerms {
  /** Those that there are; a reservation that is not over is put on one of them. */
  readonly bridges: readonly BridgeSettings[];
  /** Where files of call data are put to be taken. */
  readonly callFolder?: CallFolder | undefined;
}

export type ConferencingSettings = SubgraphSettings & ConferencingTerms;

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readConferencingSettings(source: NodeJS.ProcessEnv): ConferencingSettings {
  const terms = { bridges: readBridges(source), callFolder: readCallFolder(source) };
  return { ...readSubgraphSettings('conferencing', source), ...terms };
}
