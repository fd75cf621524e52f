import { userErrorsOf } from '@switchboard/kit/refusal';
import type { MutationResolvers, NoticeResolvers } from '../generated/resolver-types.js';
import { mayMail, notAllowed } from '../who-mails.js';
import { isInDoubt } from './doubts/is-in-doubt.js';
import { settleNotices } from './doubts/settle-notices.js';

export const Mutation: Pick<MutationResolvers, 'settleNotices'> = {
  settleNotices: async (_parent, { input }, context) => {
    const { viewer, act } = context;
    const outcome = mayMail(viewer)
      ? await act('settleNotices', input, (tx) => settleNotices(tx, input, context))
      : notAllowed;
    return { settledCount: outcome.ok ? outcome.value : 0, userErrors: userErrorsOf(outcome) };
  },
};

export const Notice: NoticeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.noticeById.load(id),
  isInDoubt: (notice, _arguments, { now }) => isInDoubt(notice, now),
};
