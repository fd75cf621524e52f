import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import type { CustomerResolvers } from '../generated/resolver-types.js';

/** How many columns each list is sorted by. */
const SORT_COLUMNS = 2;

export const Customer: CustomerResolvers = {
  // Sales knows whether there is such a customer; here one without reservations has empty lists.
  __resolveReference: ({ id }) => ({ id }),
  async reservations({ id }, slice, { loaders }) {
    const page = toPage(slice, SORT_COLUMNS);
    const rows = await loaders.reservationsOfCustomer.load({ parentId: id, page });
    return toConnection(rows, page, (row) => [row.startsAt.toISOString(), row.id]);
  },
  async conferences({ id }, slice, { loaders }) {
    const page = toPage(slice, SORT_COLUMNS);
    const rows = await loaders.conferencesOfCustomer.load({ parentId: id, page });
    return toConnection(rows, page, (row) => [row.startedAt.toISOString(), row.id]);
  },
};
