import { createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { countOpenDisputes, findDisputePages, findDisputes } from './queries.js';

/** Disputes by what they are asked for. */
export function createDisputeLoaders(read: Read) {
  return {
    disputeById: createRowLoader(
      (ids) => read((db) => findDisputes(db, ids)),
      ({ id }) => id,
    ),
    disputesOfAccount: createPageLoader((ids, page) => read((db) => findDisputePages(db, ids, page))),
    openDisputesOfAccount: createRowLoader(
      (ids) => read((db) => countOpenDisputes(db, ids)),
      ({ accountId }) => accountId,
    ),
  };
}
