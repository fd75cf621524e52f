import { createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findTemplates } from './queries.js';

export function createTemplateLoaders(read: Read) {
  return {
    templateById: createRowLoader(
      (ids: readonly string[]) => read((db) => findTemplates(db, ids)),
      ({ id }) => id,
    ),
  };
}
