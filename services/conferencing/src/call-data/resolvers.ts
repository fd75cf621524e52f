import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { requestError } from '@switchboard/kit/graphql/errors';
import type { CallRecordContentResolvers, QueryResolvers } from '../generated/resolver-types.js';
import { mayOperate, OPERATORS_ONLY } from '../reservations/who-orders.js';
import { listParkedCallRecords } from './queries.js';

export const Query: Pick<QueryResolvers, 'parkedCallRecords'> = {
  parkedCallRecords: async (_query, slice, { viewer, read }) => {
    if (!mayOperate(viewer)) throw requestError('FORBIDDEN', OPERATORS_ONLY);
    // Sorted by two columns, when they came and the id.
    const page = toPage(slice, 2);
    const rows = await read((db) => listParkedCallRecords(db, page));
    return toConnection(rows, page, ({ parkedAt, id }) => [parkedAt.toISOString(), id]);
  },
};

export const CallRecordContent: CallRecordContentResolvers = {
  countryCode: ({ countryCode }) => countryCode || null,
  joinedAt: ({ joinedAt }) => new Date(joinedAt),
  leftAt: ({ leftAt }) => new Date(leftAt),
};
