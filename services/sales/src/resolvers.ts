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
import { Customer, Mutation as CustomerMutation, Query } from './customers/resolvers.js';
import type { Resolvers } from './generated/resolver-types.js';

export const resolvers: Resolvers = {
  Query,
  Mutation: { ...CustomerMutation, ...ContractMutation },
  Contract,
  ContractRate,
  ContractVersion,
  Customer,
  RateChange,
  CountryCode: countryCodeScalar,
  CurrencyCode: currencyCodeScalar,
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Decimal: decimalScalar,
  TimeZone: timeZoneScalar,
};
