import { createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findChargePages, findCharges } from './queries.js';

/** Charges by what they are asked for. */
export function createChargeLoaders(read: Read) {
  return {
    chargeById: createRowLoader(
      (ids) => read((db) => findCharges(db, ids)),
      ({ id }) => id,
    ),
    chargesOfLine: createPageLoader((lineIds, page, after: string | undefined) =>
      read((db) => findChargePages(db, lineIds, page, after)),
    ),
  };
}
