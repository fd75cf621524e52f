import { createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { findAccounts, findAccountsByNumber, findAccountsOfCustomers } from './queries.js';

/** Accounts by what they are asked for. */
export function createAccountLoaders(read: Read) {
  return {
    accountById: createRowLoader(
      (ids) => read((db) => findAccounts(db, ids)),
      ({ id }) => id,
    ),
    accountOfCustomer: createRowLoader(
      (ids) => read((db) => findAccountsOfCustomers(db, ids)),
      ({ customerId }) => customerId,
    ),
    accountByNumber: createRowLoader(
      (numbers) => read((db) => findAccountsByNumber(db, numbers)),
      ({ number }) => number,
    ),
  };
}
