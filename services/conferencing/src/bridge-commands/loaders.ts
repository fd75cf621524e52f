import { createListLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findCommandsOfReservations, findOpenCommands } from './queries.js';

export function createCommandLoaders(read: Read) {
  return {
    commandsOfReservation: createListLoader(
      (ids: readonly string[]) => read((db) => findCommandsOfReservations(db, ids)),
      ({ reservationId }) => reservationId,
    ),
    /** What a bridge has not confirmed. */
    openCommandOfReservation: createRowLoader(
      (ids: readonly string[]) => read((db) => findOpenCommands(db, ids)),
      ({ reservationId }) => reservationId,
    ),
  };
}
