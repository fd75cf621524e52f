import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import type { CheckedCustomerResolvers, LetterResolvers } from '../generated/resolver-types.js';

export const Letter: LetterResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.letterById.load(id),
  campaign: ({ campaignId }, _arguments, { loaders }) => getLoaded(loaders.campaignById, campaignId),
  customer: ({ customerId }) => ({ __typename: 'Customer', id: customerId }),
  template: ({ templateId }, _arguments, { loaders }) => getLoaded(loaders.templateById, templateId),
  // Until it is merged that of the version it will be written with, which never changes.
  subject: async ({ templateId, snapshot }, _arguments, { loaders }) =>
    snapshot?.subject ?? (await getLoaded(loaders.templateById, templateId)).subject,
  findings: ({ findings }) => [...findings],
  notice: ({ id }, _arguments, { loaders }) => loaders.noticeOfLetter.load(id),
  download: async ({ id, campaignId, snapshot }, _arguments, { loaders, signDownload }) => {
    if (!snapshot) return null;
    const { number } = await getLoaded(loaders.campaignById, campaignId);
    return { ...signDownload('letter', { id }), fileName: `${number}-${snapshot.number}.pdf` };
  },
  reprints: async ({ id }, _arguments, { loaders }) => [...(await loaders.reprintsOfLetter.load(id))],
};

export const CheckedCustomer: CheckedCustomerResolvers = {
  customer: ({ customerId }) => ({ __typename: 'Customer', id: customerId }),
  getsLetter: ({ state }) => state !== 'LEFT_OUT' && state !== 'FAILED' && state !== 'CANCELLED',
  getsNotice: async ({ id }, _arguments, { loaders }) => {
    const notice = await loaders.noticeOfLetter.load(id);
    return notice !== null && notice.state !== 'LEFT_OUT' && notice.state !== 'CANCELLED';
  },
  findings: ({ findings }) => [...findings],
};
