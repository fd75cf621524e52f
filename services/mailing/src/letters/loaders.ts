import { createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findLetterCounts, findLetters, listLettersOfCampaigns, listLettersOfCustomers } from './queries.js';

export function createLetterLoaders(read: Read) {
  return {
    letterById: createRowLoader(
      (ids: readonly string[]) => read((db) => findLetters(db, ids)),
      ({ id }) => id,
    ),
    letterCountOfCampaign: createRowLoader(
      (campaignIds: readonly string[]) => read((db) => findLetterCounts(db, campaignIds)),
      ({ campaignId }) => campaignId,
    ),
    lettersOfCampaign: createPageLoader((campaignIds, page) =>
      read((db) => listLettersOfCampaigns(db, campaignIds, page)),
    ),
    lettersOfCustomer: createPageLoader((customerIds, page) =>
      read((db) => listLettersOfCustomers(db, customerIds, page)),
    ),
  };
}
