import { createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findConferences, findConferencesOfReservations, listConferencesOfCustomers } from './queries.js';

export function createConferenceLoaders(read: Read) {
  return {
    conferenceById: createRowLoader(
      (ids: readonly string[]) => read((db) => findConferences(db, ids)),
      ({ id }) => id,
    ),
    conferenceByReservation: createRowLoader(
      (reservationIds: readonly string[]) => read((db) => findConferencesOfReservations(db, reservationIds)),
      ({ reservationId }) => reservationId,
    ),
    conferencesOfCustomer: createPageLoader((customerIds, page) =>
      read((db) => listConferencesOfCustomers(db, customerIds, page)),
    ),
  };
}
