import type { QueryResolvers, ReservationResolvers } from '../generated/resolver-types.js';

export const Query: Pick<QueryResolvers, 'reservation'> = {
  reservation: (_query, { number }, { loaders }) => loaders.reservationByNumber.load(number),
};

export const Reservation: ReservationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.reservationById.load(id),
  customer: ({ customerId }) => ({ __typename: 'Customer', id: customerId }),
  conference: ({ id }, _arguments, { loaders }) => loaders.conferenceByReservation.load(id),
};
