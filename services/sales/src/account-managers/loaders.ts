import { createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findAccountManagers } from './queries.js';

export function createAccountManagerLoaders(read: Read) {
  return {
    accountManagerById: createRowLoader(
      (ids) => read((db) => findAccountManagers(db, ids)),
      ({ id }) => id,
    ),
  };
}
