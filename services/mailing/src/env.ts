import { readSubgraphSettings, type SubgraphSettings } from '@switchboard/kit/subgraph/settings';

export type MailingSettings = SubgraphSettings;

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readMailingSettings(source: NodeJS.ProcessEnv): MailingSettings {
  return readSubgraphSettings('mailing', source);
}
