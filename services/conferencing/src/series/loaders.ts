import { createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findSeries } from './queries.js';

export function createSeriesLoaders(read: Read) {
  return {
    seriesById: createRowLoader(
      (ids: readonly string[]) => read((db) => findSeries(db, ids)),
      ({ id }) => id,
    ),
  };
}
