import { createListLoader, createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import {
  findJobsToSettleCounts,
  findPaces,
  findPagesPrinted,
  findPrintJobs,
  findReprintsOfLetters,
  listPrintJobsOfCampaigns,
} from './queries.js';

export function createPrintJobLoaders(read: Read) {
  return {
    printJobById: createRowLoader(
      (ids: readonly string[]) => read((db) => findPrintJobs(db, ids)),
      ({ id }) => id,
    ),
    printJobsOfCampaign: createPageLoader((campaignIds, page) =>
      read((db) => listPrintJobsOfCampaigns(db, campaignIds, page)),
    ),
    pagesPrintedOfCampaign: createRowLoader(
      (campaignIds: readonly string[]) => read((db) => findPagesPrinted(db, campaignIds)),
      ({ campaignId }) => campaignId,
    ),
    jobsToSettleOfCampaign: createRowLoader(
      (campaignIds: readonly string[]) => read((db) => findJobsToSettleCounts(db, campaignIds)),
      ({ campaignId }) => campaignId,
    ),
    paceOfPrinter: createRowLoader(
      (printers: readonly string[]) => read((db) => findPaces(db, printers)),
      ({ printer }) => printer,
    ),
    reprintsOfLetter: createListLoader(
      (letterIds: readonly string[]) => read((db) => findReprintsOfLetters(db, letterIds)),
      ({ letterId }) => letterId ?? '',
    ),
  };
}
