import type { ContractRateResolvers, ContractResolvers } from '../generated/resolver-types.js';
import { contractStateAt } from './contract-state.js';

export const Contract: ContractResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contractById.load(id),
  customer: async ({ customerId }, _, { loaders }) => present(await loaders.customerById.load(customerId)),
  state: (contract, _, { now }) => contractStateAt(contract, now),
};

export const ContractRate: ContractRateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contractRateById.load(id),
  contract: async ({ contractId }, _, { loaders }) => present(await loaders.contractById.load(contractId)),
  service: ({ serviceCode }) => ({ __typename: 'BillableService', code: serviceCode }),
  accessType: ({ accessTypeCode }) =>
    accessTypeCode === null ? null : { __typename: 'AccessType', code: accessTypeCode },
  unitPrice: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }),
  // Flat prices of a minute are all that there is as yet; clients read the fields that others will need.
  unit: () => 'MINUTE',
  tiers: () => [],
  increments: ({ initialSeconds, nextSeconds }) => ({ initialSeconds, nextSeconds }),
};

/** What a foreign key of our own names. */
function present<Row>(row: Row | null): Row {
  if (row === null) throw new Error('a row that a foreign key names is not in the snapshot');
  return row;
}
