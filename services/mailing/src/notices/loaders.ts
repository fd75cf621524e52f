import { createListLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findDoubtCounts } from './doubts/queries.js';
import { findNoticeCounts, findNotices, findNoticesOfLetters } from './queries.js';

export function createNoticeLoaders(read: Read, now: Date) {
  return {
    noticeById: createRowLoader(
      (ids: readonly string[]) => read((db) => findNotices(db, ids)),
      ({ id }) => id,
    ),
    noticeOfLetter: createRowLoader(
      (letterIds: readonly string[]) => read((db) => findNoticesOfLetters(db, letterIds)),
      ({ letterId }) => letterId,
    ),
    noticesInDoubtOfCampaign: createRowLoader(
      (campaignIds: readonly string[]) => read((db) => findDoubtCounts(db, campaignIds, now)),
      ({ campaignId }) => campaignId,
    ),
    noticeCountsOfCampaign: createListLoader(
      (campaignIds: readonly string[]) => read((db) => findNoticeCounts(db, campaignIds)),
      ({ campaignId }) => campaignId,
    ),
  };
}
