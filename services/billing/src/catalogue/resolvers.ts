import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import type {
  AccessTypeResolvers,
  BillableServiceResolvers,
  ListRateResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import { listAccessTypes, listServices } from './queries.js';

export const Query: Pick<QueryResolvers, 'billableServices' | 'accessTypes'> = {
  billableServices: (_parent, _arguments, { read }) => read(listServices),
  accessTypes: (_parent, _arguments, { read }) => read(listAccessTypes),
};

export const BillableService: BillableServiceResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.serviceByCode.load(code),
  listRates: async ({ code }, _arguments, { loaders }) => [...(await loaders.listRatesOfService.load(code))],
};

export const AccessType: AccessTypeResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.accessTypeByCode.load(code),
};

export const ListRate: ListRateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.listRateById.load(id),
  service: ({ serviceCode }, _arguments, { loaders }) => getLoaded(loaders.serviceByCode, serviceCode),
  accessType: ({ accessTypeCode }, _arguments, { loaders }) =>
    accessTypeCode === null ? null : getLoaded(loaders.accessTypeByCode, accessTypeCode),
  unitPrice: ({ terms, currency }) => ({ amount: terms.unitPrice, currency }),
  increments: ({ terms: { initialSeconds, nextSeconds } }) => ({ initialSeconds, nextSeconds }),
};
