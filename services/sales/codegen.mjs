import { resolverTypesOf } from '../../schema/scripts/resolver-types.mjs';

export default resolverTypesOf('sales', {
  AccountManager: '../account-managers/tables.js#AccountManagerRow as AccountManagerModel',
  Contact: '../customers/tables.js#ContactRow as ContactModel',
  Contract: '../contracts/tables.js#ContractRow as ContractModel',
  ContractRate: '../contracts/tables.js#ContractRateRow as ContractRateModel',
  ContractVersion: '../contracts/tables.js#ContractVersionRow as ContractVersionModel',
  Customer: '../customers/tables.js#CustomerRow as CustomerModel',
  PostalAddress: '../customers/tables.js#PostalAddressRow as PostalAddressModel',
  RateChange: '../contracts/rate-difference.js#PricedChange as RateChangeModel',
  SalesOperations: '@switchboard/kit/operations/operations#SystemOperations as SystemOperationsModel',
  DeadLetter: '@switchboard/kit/operations/dead-letter#DeadLetter as DeadLetterModel',
});
