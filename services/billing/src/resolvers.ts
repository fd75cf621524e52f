import {
  countryCodeScalar,
  currencyCodeScalar,
  dateScalar,
  dateTimeScalar,
  decimalScalar,
  timeZoneScalar,
} from '@switchboard/kit/graphql/scalars';
import { Query as AccountQuery, Balance, BillingAccount, Customer } from './accounts/resolvers.js';
import { AccessType, BillableService, Query as CatalogueQuery, ListRate } from './catalogue/resolvers.js';
import type { Resolvers } from './generated/resolver-types.js';
import { Invoice, InvoiceLine, Query as InvoiceQuery } from './invoices/resolvers.js';
import { BillingPeriod, UsageLine } from './periods/resolvers.js';

export const resolvers: Resolvers = {
  Query: { ...AccountQuery, ...CatalogueQuery, ...InvoiceQuery },
  AccessType,
  Balance,
  BillableService,
  BillingAccount,
  BillingPeriod,
  Customer,
  Invoice,
  InvoiceLine,
  ListRate,
  UsageLine,
  CountryCode: countryCodeScalar,
  CurrencyCode: currencyCodeScalar,
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Decimal: decimalScalar,
  TimeZone: timeZoneScalar,
};
