import { createListLoader, createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import {
  findFindingCounts,
  findLetterCounts,
  findLetters,
  type LetterFilter,
  listLettersOfCampaigns,
  listLettersOfCustomers,
} from './queries.js';

export function createLetterLoaders(read: Read) {
  return {
    letterById: createRowLoader(
      (ids: readonly string[]) => read((db) => findLetters(db, ids)),
      ({ id }) => id,
    ),
    letterCountsOfCampaign: createListLoader(
      (campaignIds: readonly string[]) => read((db) => findLetterCounts(db, campaignIds)),
      ({ campaignId }) => campaignId,
    ),
    findingCountsOfCampaign: createListLoader(
      (campaignIds: readonly string[]) => read((db) => findFindingCounts(db, campaignIds)),
      ({ campaignId }) => campaignId,
    ),
    lettersOfCampaign: createPageLoader((campaignIds, page, filter: LetterFilter | undefined) =>
      read((db) => listLettersOfCampaigns(db, campaignIds, { page, filter })),
    ),
    lettersOfCustomer: createPageLoader((customerIds, page) =>
      read((db) => listLettersOfCustomers(db, customerIds, page)),
    ),
  };
}
