import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { dateTimeScalar } from '@switchboard/kit/graphql/scalars';
import type { Running } from '@switchboard/kit/run-process';
import { type SubgraphParts, startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { Campaign, Query as campaignQueries } from './campaigns/resolvers.js';
import { Customer } from './customers/resolvers.js';
import type { MailingSettings } from './env.js';
import type { Resolvers } from './generated/resolver-types.js';
import { Letter } from './letters/resolvers.js';
import { createLoaders, type Loaders } from './loaders.js';
import {
  MailingOperations,
  Operations,
  Mutation as operationsMutations,
  Query as operationsQueries,
} from './operations/resolvers.js';
import { subscriptions } from './subscriptions.js';
import { LetterTemplate, Query as templateQueries } from './templates/resolvers.js';

const resolvers: Resolvers = {
  Query: { ...campaignQueries, ...templateQueries, ...operationsQueries },
  Mutation: operationsMutations,
  Customer,
  LetterTemplate,
  Campaign,
  Letter,
  MailingOperations,
  Operations,
  DateTime: dateTimeScalar,
};

const sdl = createRequire(import.meta.url).resolve('@switchboard/schema/mailing.graphql');

/** What mailing is made of. */
export const mailingParts: SubgraphParts<Loaders> = {
  name: 'mailing',
  schema: { typeDefs: readFileSync(sdl, 'utf8'), resolvers },
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  createLoaders,
  followers: {},
  subscriptions: () => subscriptions,
  eventSchemas: {},
};

export function startMailing(settings: MailingSettings): Promise<Running> {
  return startSubgraph(mailingParts, settings);
}
