import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import type { ConferenceResolvers, QueryResolvers } from '../generated/resolver-types.js';

export const Query: Pick<QueryResolvers, 'conference'> = {
  conference: (_query, { id }, { loaders }) => loaders.conferenceById.load(id),
};

export const Conference: ConferenceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.conferenceById.load(id),
  customer: ({ customerId }) => ({ __typename: 'Customer', id: customerId }),
  reservation: ({ reservationId }, _arguments, { loaders }) => getLoaded(loaders.reservationById, reservationId),
  callRecords: async ({ id }, _arguments, { loaders }) => [...(await loaders.callRecordsOfConference.load(id))],
};
