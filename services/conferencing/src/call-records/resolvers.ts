import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import type { CallRecordResolvers } from '../generated/resolver-types.js';
import { durationSeconds } from './legs.js';

export const CallRecord: CallRecordResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.callRecordById.load(id),
  conference: ({ conferenceId }, _arguments, { loaders }) => getLoaded(loaders.conferenceById, conferenceId),
  accessType: ({ accessTypeCode }) => ({ __typename: 'AccessType', code: accessTypeCode }),
  durationSeconds: (record) => durationSeconds(record),
};
