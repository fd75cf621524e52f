import { createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findSuppressions } from './queries.js';

export function createSuppressionLoaders(read: Read) {
  return {
    suppressionById: createRowLoader(
      (ids: readonly string[]) => read((db) => findSuppressions(db, ids)),
      ({ id }) => id,
    ),
  };
}
