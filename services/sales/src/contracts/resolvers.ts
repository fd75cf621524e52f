import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import type { ContractRateResolvers, ContractResolvers } from '../generated/resolver-types.js';
import { contractStateAt } from './contract-state.js';

export const Contract: ContractResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contractById.load(id),
  customer: ({ customerId }, _, { loaders }) => getLoaded(loaders.customerById, customerId),
  state: (contract, _, { now }) => contractStateAt(contract, now),
};

export const ContractRate: ContractRateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contractRateById.load(id),
  contract: ({ contractId }, _, { loaders }) => getLoaded(loaders.contractById, contractId),
  service: ({ serviceCode }) => ({ __typename: 'BillableService', code: serviceCode }),
  accessType: ({ accessTypeCode }) =>
    accessTypeCode === null ? null : { __typename: 'AccessType', code: accessTypeCode },
  unitPrice: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }),
  // Flat prices of a minute are all that there is as yet; clients read the fields that others will need.
  unit: () => 'MINUTE',
  tiers: () => [],
  increments: ({ initialSeconds, nextSeconds }) => ({ initialSeconds, nextSeconds }),
};
