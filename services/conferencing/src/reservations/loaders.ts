import { createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import {
  findReservations,
  findReservationsByNumber,
  listReservationsOfCustomers,
  listReservationsOfSeries,
} from './queries.js';

export function createReservationLoaders(read: Read) {
  return {
    reservationById: createRowLoader(
      (ids: readonly string[]) => read((db) => findReservations(db, ids)),
      ({ id }) => id,
    ),
    reservationByNumber: createRowLoader(
      (numbers: readonly string[]) => read((db) => findReservationsByNumber(db, numbers)),
      ({ number }) => number,
    ),
    reservationsOfSeries: createPageLoader((seriesIds, page) =>
      read((db) => listReservationsOfSeries(db, seriesIds, page)),
    ),
    reservationsOfCustomer: createPageLoader((customerIds, page) =>
      read((db) => listReservationsOfCustomers(db, customerIds, page)),
    ),
  };
}
