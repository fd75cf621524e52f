import { createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findCampaigns, findCampaignsByNumber } from './queries.js';

export function createCampaignLoaders(read: Read) {
  return {
    campaignById: createRowLoader(
      (ids: readonly string[]) => read((db) => findCampaigns(db, ids)),
      ({ id }) => id,
    ),
    campaignByNumber: createRowLoader(
      (numbers: readonly string[]) => read((db) => findCampaignsByNumber(db, numbers)),
      ({ number }) => number,
    ),
  };
}
