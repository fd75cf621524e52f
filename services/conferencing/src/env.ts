import { readEnvParts } from '@switchboard/kit/env';
import { type SubgraphSettings, subgraphShape } from '@switchboard/kit/subgraph/settings';
import { type BridgeSettings, bridgesShape } from './bridge/read-bridges.js';
import type { CallFolder } from './call-folder/call-folder.js';
import { callFolderShape } from './call-folder/read-call-folder.js';

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
  const shapes = { system: subgraphShape('conferencing'), bridges: bridgesShape, callFolder: callFolderShape };
  const { system, ...terms } = readEnvParts(shapes, source);
  return { ...system, ...terms };
}
