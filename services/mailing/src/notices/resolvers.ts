import type { NoticeResolvers } from '../generated/resolver-types.js';

export const Notice: NoticeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.noticeById.load(id),
};
