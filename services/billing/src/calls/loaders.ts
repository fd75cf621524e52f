import { createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findUnratedCalls } from './queries.js';

/** Calls that have no price yet, by customer. */
export function createCallLoaders(read: Read) {
  return {
    unratedCallsOfCustomer: createRowLoader(
      (customerIds) => read((db) => findUnratedCalls(db, customerIds)),
      ({ customerId }) => customerId,
    ),
  };
}
