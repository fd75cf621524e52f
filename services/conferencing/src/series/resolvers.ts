import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import type { Context } from '../context.js';
import type { MutationResolvers, QueryResolvers, ReservationSeriesResolvers } from '../generated/resolver-types.js';
import type { BridgeTerms } from '../reservations/held-ports.js';
import { toOrder } from '../reservations/order-input.js';
import { readCustomer } from '../reservations/read-customer.js';
import { readOwner } from '../reservations/read-owner.js';
import { mayOrderFor, notAllowed } from '../reservations/who-orders.js';
import { cancelSeries } from './cancel-series.js';
import { placeSeries } from './place-series.js';

export const Query: Pick<QueryResolvers, 'reservationSeries'> = {
  reservationSeries: (_query, { id }, { loaders }) => loaders.seriesById.load(id),
};

/** Acts on series, over the bridges that there are. */
export function createSeriesMutations(
  bridges: readonly BridgeTerms[],
): Pick<MutationResolvers, 'placeReservationSeries' | 'cancelReservationSeries'> {
  return {
    placeReservationSeries: async (_parent, { input }, context) => {
      const { rule, ...first } = input;
      if (!mayOrderFor(context.viewer, first.customerNumber)) return payloadOf(notAllowed, context);
      const customer = await readCustomer(context, first.customerNumber);
      if (!customer.ok) return payloadOf(customer, context);
      const order = { ...toOrder(first, customer.value), rule };
      const scope = { now: context.now, bridges };
      return payloadOf(
        await context.act('placeReservationSeries', input, (tx) => placeSeries(tx, order, scope)),
        context,
      );
    },
    cancelReservationSeries: async (_parent, { input }, context) => {
      const owner = await readOwner(context);
      if (!owner.ok) return payloadOf(owner, context);
      const scope = { now: context.now, ...owner.value };
      return payloadOf(
        await context.act('cancelReservationSeries', input, (tx) => cancelSeries(tx, input, scope)),
        context,
      );
    },
  };
}

export const ReservationSeries: ReservationSeriesResolvers = {
  customer: ({ customerId }) => ({ __typename: 'Customer', id: customerId }),
  // Sorted by two columns, the start and the id.
  reservations: async ({ id: parentId }, slice, { loaders }) => {
    const page = toPage(slice, 2);
    const rows = await loaders.reservationsOfSeries.load({ parentId, page });
    return toConnection(rows, page, (row) => [row.startsAt.toISOString(), row.id]);
  },
};

async function payloadOf(outcome: Outcome<string>, { loaders }: Context) {
  const series = outcome.ok ? await loaders.seriesById.load(outcome.value) : null;
  return { series, userErrors: userErrorsOf(outcome) };
}
