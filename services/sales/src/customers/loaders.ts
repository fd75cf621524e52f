import { createListLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findCustomersByIds, findCustomersByNumber, listAddresses, listContacts } from './queries.js';

export function createCustomerLoaders(read: Read) {
  return {
    customerById: createRowLoader(
      (ids) => read((db) => findCustomersByIds(db, ids)),
      ({ id }) => id,
    ),
    customerByNumber: createRowLoader(
      (numbers) => read((db) => findCustomersByNumber(db, numbers)),
      ({ number }) => number,
    ),
    contactsOfCustomer: createListLoader(
      (ids) => read((db) => listContacts(db, ids)),
      ({ customerId }) => customerId,
    ),
    addressesOfCustomer: createListLoader(
      (ids) => read((db) => listAddresses(db, ids)),
      ({ customerId }) => customerId,
    ),
  };
}
