import { createListLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findCoupons } from './queries.js';

/** Coupons by what they are asked for. */
export function createCouponLoaders(read: Read) {
  return {
    couponsOfAccount: createListLoader(
      (ids) => read((db) => findCoupons(db, ids)),
      ({ accountId }) => accountId,
    ),
  };
}
