import { createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findOpenCommands } from './queries.js';

export function createCommandLoaders(read: Read) {
  return {
    /** What a bridge has not confirmed. */
    openCommandOfReservation: createRowLoader(
      (ids: readonly string[]) => read((db) => findOpenCommands(db, ids)),
      ({ reservationId }) => reservationId,
    ),
  };
}
