import {
  countryCodeScalar,
  currencyCodeScalar,
  dateScalar,
  dateTimeScalar,
  decimalScalar,
  timeZoneScalar,
} from '@switchboard/kit/graphql/scalars';
import {
  Contract,
  Mutation as ContractMutation,
  ContractRate,
  ContractVersion,
  RateChange,
} from './contracts/resolvers.js';
import { Customer, Mutation as CustomerMutation, Query as CustomerQuery } from './customers/resolvers.js';
import type { Resolvers } from './generated/resolver-types.js';
import {
  Operations,
  Mutation as OperationsMutation,
  Query as OperationsQuery,
  SalesOperations,
} from './operations/resolvers.js';

export const resolvers: Resolvers = {
  Query: { ...CustomerQuery, ...OperationsQuery },
  Mutation: { ...CustomerMutation, ...ContractMutation, ...OperationsMutation },
  Contract,
  ContractRate,
  ContractVersion,
  Customer,
  Operations,
  RateChange,
  SalesOperations,
  CountryCode: countryCodeScalar,
  CurrencyCode: currencyCodeScalar,
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Decimal: decimalScalar,
  TimeZone: timeZoneScalar,
};
