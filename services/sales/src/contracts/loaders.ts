import { createListLoader, createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import type { ContractState } from './contract-state.js';
import {
  findContractRatesByIds,
  findContractsByIds,
  listContractRates,
  listContracts,
  listContractVersions,
  listRatesOfContracts,
} from './queries.js';
import type { RateFilter } from './rate-filter.js';
import type { ContractRateRow, ContractRow } from './tables.js';

export function createContractLoaders(read: Read, now: Date) {
  return {
    contractById: createRowLoader(
      (ids) => read((db) => findContractsByIds(db, ids)),
      ({ id }) => id,
    ),
    contractRateById: createRowLoader(
      (ids) => read((db) => findContractRatesByIds(db, ids)),
      ({ id }) => id,
    ),
    contractsOfCustomer: createPageLoader<ContractRow, readonly ContractState[]>((customerIds, page, states) =>
      read((db) => listContracts(db, customerIds, { page, filter: states && { states, now } })),
    ),
    ratesOfCustomer: createPageLoader<ContractRateRow, RateFilter>((customerIds, page, filter = {}) =>
      read((db) => listContractRates(db, customerIds, { page, filter, now })),
    ),
    ratesOfContract: createPageLoader<ContractRateRow, RateFilter>((contractIds, page, filter = {}) =>
      read((db) => listRatesOfContracts(db, contractIds, { page, filter })),
    ),
    versionsOfContract: createListLoader(
      (contractIds) => read((db) => listContractVersions(db, contractIds)),
      ({ contractId }) => contractId,
    ),
  };
}
