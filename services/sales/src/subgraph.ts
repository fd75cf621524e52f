import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@switchboard/kit/clock';
import type { Running } from '@switchboard/kit/run-process';
import type { SubgraphSettings } from '@switchboard/kit/subgraph/settings';
import { type SubgraphParts, startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { followers } from '@switchboard/schema/events';
import { downloads } from './downloads.js';
import { createLoaders, type Loaders } from './loaders.js';
import { resolvers } from './resolvers.js';
import { subscriptions } from './subscriptions.js';

const sdlFile = createRequire(import.meta.url).resolve('@switchboard/schema/sales.graphql');

/** What the system of sales is made of. */
export const salesParts: SubgraphParts<Loaders> = {
  name: 'sales',
  schema: { typeDefs: readFileSync(sdlFile, 'utf8'), resolvers },
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  createLoaders,
  downloads,
  followers: {
    'sales.customer-added.v1': followers['sales.customer-added.v1'],
    'sales.customer-changed.v1': followers['sales.customer-changed.v1'],
    'sales.contract-rates-extended.v1': followers['sales.contract-rates-extended.v1'],
  },
  subscriptions: () => subscriptions,
  // Sales follows nobody, so that no event is one it takes.
  eventSchemas: {},
};

export function startSales(settings: SubgraphSettings, clock?: Clock): Promise<Running> {
  return startSubgraph(salesParts, settings, clock);
}
