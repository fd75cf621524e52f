import {
  countryCodeScalar,
  currencyCodeScalar,
  dateScalar,
  dateTimeScalar,
  decimalScalar,
  timeZoneScalar,
} from '@switchboard/kit/graphql/scalars';
import { Contract, ContractRate } from './contracts/resolvers.js';
import { Customer, Mutation, Query } from './customers/resolvers.js';
import type { Resolvers } from './generated/resolver-types.js';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Contract,
  ContractRate,
  Customer,
  CountryCode: countryCodeScalar,
  CurrencyCode: currencyCodeScalar,
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Decimal: decimalScalar,
  TimeZone: timeZoneScalar,
};
