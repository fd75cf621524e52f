import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { requestError } from '@switchboard/kit/graphql/errors';
import type { RequestContext } from '@switchboard/kit/graphql/request-context';
import { type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import type {
  MutationResolvers,
  QueryResolvers,
  ReservationAddOnResolvers,
  ReservationResolvers,
  ReservationRoomResolvers,
} from '../generated/resolver-types.js';
import type { Loaders } from '../loaders.js';
import { timelineOf } from '../timeline/timeline.js';
import { cancelReservation } from './cancel-reservation.js';
import { changeReservation } from './change-reservation.js';
import type { BridgeTerms } from './held-ports.js';
import { toChange, toOrder } from './order-input.js';
import { placeReservation } from './place-reservation.js';
import { listReservations } from './queries.js';
import { readCustomer } from './read-customer.js';
import { readOwner } from './read-owner.js';
import { roomOf } from './room.js';
import { mayOperate, mayOrderFor, notAllowed, OPERATORS_ONLY } from './who-orders.js';

export const Query: Pick<QueryResolvers, 'reservation' | 'reservations'> = {
  reservation: (_query, { number }, { loaders }) => loaders.reservationByNumber.load(number),
  reservations: async (_query, { from, to, ...slice }, { viewer, read }) => {
    if (!mayOperate(viewer)) throw requestError('FORBIDDEN', OPERATORS_ONLY);
    // Sorted by two columns, the start and the id.
    const page = toPage(slice, 2);
    const rows = await read((db) => listReservations(db, { from, to, page }));
    return toConnection(rows, page, ({ startsAt, id }) => [startsAt.toISOString(), id]);
  },
};

export const Reservation: ReservationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.reservationById.load(id),
  customer: ({ customerId }) => ({ __typename: 'Customer', id: customerId }),
  service: ({ serviceCode }) => ({ __typename: 'BillableService', code: serviceCode }),
  addOns: ({ addOns }) => [...addOns],
  accessTypes: ({ accessTypeCodes }) => accessTypeCodes.map((code) => ({ __typename: 'AccessType', code })),
  countryCodes: ({ countryCodes }) => [...countryCodes],
  room: (reservation) => roomOf(reservation),
  timeline: async (reservation, _arguments, { loaders }) => {
    const [commands, conference] = await Promise.all([
      loaders.commandsOfReservation.load(reservation.id),
      loaders.conferenceByReservation.load(reservation.id),
    ]);
    return [...timelineOf(reservation, commands, conference)];
  },
  series: ({ seriesId }, _arguments, { loaders }) => (seriesId === null ? null : loaders.seriesById.load(seriesId)),
  conference: ({ id }, _arguments, { loaders }) => loaders.conferenceByReservation.load(id),
};

export const ReservationAddOn: ReservationAddOnResolvers = {
  service: ({ serviceCode }) => ({ __typename: 'BillableService', code: serviceCode }),
};

export const ReservationRoom: ReservationRoomResolvers = {
  isQueued: async ({ reservationId }, _arguments, { loaders }) =>
    (await loaders.openCommandOfReservation.load(reservationId)) !== null,
};

type Mutations = Pick<MutationResolvers, 'placeReservation' | 'changeReservation' | 'cancelReservation'>;
type Context = RequestContext<Loaders>;

/** Acts on reservations, over the bridges that there are. */
export function createReservationMutations(bridges: readonly BridgeTerms[]): Mutations {
  return {
    placeReservation: async (_parent, { input }, context) => {
      if (!mayOrderFor(context.viewer, input.customerNumber)) return payloadOf(notAllowed, context);
      // Before the transaction, which must not wait for other systems.
      const customer = await readCustomer(context, input.customerNumber);
      if (!customer.ok) return payloadOf(customer, context);
      const outcome = await context.act('placeReservation', input, (tx) =>
        placeReservation(tx, toOrder(input, customer.value), { now: context.now, bridges }),
      );
      return payloadOf(outcome, context);
    },
    changeReservation: async (_parent, { input }, context) => {
      const owner = await readOwner(context);
      if (!owner.ok) return payloadOf(owner, context);
      const outcome = await context.act('changeReservation', input, (tx) =>
        changeReservation(tx, toChange(input), { now: context.now, bridges, ...owner.value }),
      );
      return payloadOf(outcome, context);
    },
    cancelReservation: async (_parent, { input }, context) => {
      const owner = await readOwner(context);
      if (!owner.ok) return payloadOf(owner, context);
      const outcome = await context.act('cancelReservation', input, (tx) =>
        cancelReservation(tx, input, { now: context.now, ...owner.value }),
      );
      return payloadOf(outcome, context);
    },
  };
}

async function payloadOf(outcome: Outcome<string>, { loaders }: Context) {
  const reservation = outcome.ok ? await loaders.reservationById.load(outcome.value) : null;
  return { reservation, userErrors: userErrorsOf(outcome) };
}
