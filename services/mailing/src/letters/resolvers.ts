import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import type { LetterResolvers } from '../generated/resolver-types.js';

export const Letter: LetterResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.letterById.load(id),
  campaign: ({ campaignId }, _arguments, { loaders }) => getLoaded(loaders.campaignById, campaignId),
  customer: ({ customerId }) => ({ __typename: 'Customer', id: customerId }),
  template: ({ templateId }, _arguments, { loaders }) => getLoaded(loaders.templateById, templateId),
  // Read from the version it is written with: versions never change, and their subjects hold no merge fields.
  subject: async ({ templateId }, _arguments, { loaders }) =>
    (await getLoaded(loaders.templateById, templateId)).subject,
};
