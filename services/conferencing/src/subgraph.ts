import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { countryCodeScalar, dateTimeScalar, timeZoneScalar } from '@switchboard/kit/graphql/scalars';
import type { Running } from '@switchboard/kit/run-process';
import { type SubgraphParts, startSubgraph } from '@switchboard/kit/subgraph/start-subgraph';
import { followers } from '@switchboard/schema/events';
import { openBridges } from './bridge/open-bridges.js';
import { openFeeds } from './bridge/open-feeds.js';
import { startBridgeWorker } from './bridge-commands/bridge-worker.js';
import { bridgeWebhooks } from './bridge-events/bridge-webhooks.js';
import { startFeedWorker } from './bridge-events/feed-worker.js';
import { startRoomWorker } from './bridge-events/room-worker.js';
import { CallRecordContent, Query as callDataQueries } from './call-data/resolvers.js';
import { startCallFolderWorker } from './call-folder/call-folder-worker.js';
import { CallRecord } from './call-records/resolvers.js';
import { Conference, Query as conferenceQueries } from './conferences/resolvers.js';
import { Customer } from './customers/resolvers.js';
import type { ConferencingSettings, ConferencingTerms } from './env.js';
import type { Resolvers } from './generated/resolver-types.js';
import { startKeptRoomWorker } from './kept-rooms/kept-room-worker.js';
import { createLoaders, type Loaders } from './loaders.js';
import {
  createConferencingOperations,
  Operations,
  Mutation as operationsMutations,
  Query as operationsQueries,
} from './operations/resolvers.js';
import {
  createReservationMutations,
  Reservation,
  ReservationAddOn,
  ReservationRoom,
  Query as reservationQueries,
} from './reservations/resolvers.js';
import { createSeriesMutations, ReservationSeries, Query as seriesQueries } from './series/resolvers.js';
import { subscriptions } from './subscriptions.js';

const resolversOf = ({ bridges }: ConferencingTerms): Resolvers => ({
  Query: { ...reservationQueries, ...seriesQueries, ...conferenceQueries, ...callDataQueries, ...operationsQueries },
  Mutation: { ...createReservationMutations(bridges), ...createSeriesMutations(bridges), ...operationsMutations },
  Customer,
  Reservation,
  ReservationAddOn,
  ReservationRoom,
  ReservationSeries,
  Conference,
  CallRecord,
  CallRecordContent,
  Operations,
  ConferencingOperations: createConferencingOperations(bridges),
  DateTime: dateTimeScalar,
  CountryCode: countryCodeScalar,
  TimeZone: timeZoneScalar,
});

const sdl = createRequire(import.meta.url).resolve('@switchboard/schema/conferencing.graphql');

/** What conferencing is made of. */
export const conferencingParts = (terms: ConferencingTerms): SubgraphParts<Loaders> => ({
  name: 'conferencing',
  schema: { typeDefs: readFileSync(sdl, 'utf8'), resolvers: resolversOf(terms) },
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  createLoaders,
  // Of the contract's events only its own: each system answers for what it publishes.
  followers: {
    'conferencing.conference-ended.v1': followers['conferencing.conference-ended.v1'],
    'conferencing.call-records-corrected.v1': followers['conferencing.call-records-corrected.v1'],
  },
  webhooks: (runtime) => bridgeWebhooks(runtime, terms.bridges),
  subscriptions: () => subscriptions,
  eventSchemas: {},
  startWorkers: async (runtime) => {
    const bridges = [...openBridges(terms.bridges).values()];
    startBridgeWorker(runtime, bridges);
    startKeptRoomWorker(runtime, bridges);
    startFeedWorker(runtime, openFeeds(terms.bridges));
    startRoomWorker(runtime, terms.bridges);
    startCallFolderWorker(runtime, terms.callFolder);
  },
});

export function startConferencing(settings: ConferencingSettings): Promise<Running> {
  return startSubgraph(conferencingParts(settings), settings);
}
