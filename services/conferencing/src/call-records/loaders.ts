import { createListLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findCallRecords, findCallRecordsOfConferences } from './queries.js';

export function createCallRecordLoaders(read: Read) {
  return {
    callRecordById: createRowLoader(
      (ids: readonly string[]) => read((db) => findCallRecords(db, ids)),
      ({ id }) => id,
    ),
    callRecordsOfConference: createListLoader(
      (conferenceIds: readonly string[]) => read((db) => findCallRecordsOfConferences(db, conferenceIds)),
      ({ conferenceId }) => conferenceId,
    ),
  };
}
