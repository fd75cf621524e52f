import type { LetterTemplateResolvers, QueryResolvers } from '../generated/resolver-types.js';
import { findNewestTemplates } from './queries.js';

export const Query: Pick<QueryResolvers, 'letterTemplates'> = {
  letterTemplates: (_query, _arguments, { read }) => read((db) => findNewestTemplates(db)),
};

export const LetterTemplate: LetterTemplateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.templateById.load(id),
};
