import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import type { CampaignResolvers, QueryResolvers } from '../generated/resolver-types.js';
import { letterPage } from '../letters/letter-page.js';
import { listCampaigns } from './queries.js';

export const Query: Pick<QueryResolvers, 'campaign' | 'campaigns'> = {
  campaign: (_query, { number }, { loaders }) => loaders.campaignByNumber.load(number),
  async campaigns(_query, slice, { read }) {
    const page = toPage(slice, 2);
    const rows = await read((db) => listCampaigns(db, page));
    return toConnection(rows, page, (row) => [row.draftedAt.toISOString(), row.id]);
  },
};

export const Campaign: CampaignResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.campaignById.load(id),
  // No row means no letters: the count is grouped by campaign.
  letterCount: async ({ id }, _arguments, { loaders }) =>
    (await loaders.letterCountOfCampaign.load(id))?.letterCount ?? 0,
  letters: ({ id }, slice, { loaders }) => letterPage(loaders.lettersOfCampaign, id, slice),
};
