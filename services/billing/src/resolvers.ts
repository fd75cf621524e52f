import {
  countryCodeScalar,
  currencyCodeScalar,
  dateScalar,
  dateTimeScalar,
  decimalScalar,
  timeZoneScalar,
} from '@switchboard/kit/graphql/scalars';
import {
  Mutation as AccountMutation,
  Query as AccountQuery,
  Balance,
  BillingAccount,
  Customer,
} from './accounts/resolvers.js';
import { AccessType, BillableService, Query as CatalogueQuery, ListRate } from './catalogue/resolvers.js';
import { Charge, ChargeStep } from './charges/resolvers.js';
import { Conference, ConferenceBilling } from './conferences/resolvers.js';
import { Coupon, Mutation as CouponMutation } from './coupons/resolvers.js';
import {
  CreditNote,
  CreditNoteLine,
  Mutation as CreditNoteMutation,
  Query as CreditNoteQuery,
} from './credit-notes/resolvers.js';
import { Dispute, Mutation as DisputeMutation } from './disputes/resolvers.js';
import type { Resolvers } from './generated/resolver-types.js';
import {
  Invoice,
  InvoiceAllowance,
  InvoiceLine,
  Mutation as InvoiceMutation,
  Query as InvoiceQuery,
  InvoiceTax,
} from './invoices/resolvers.js';
import {
  BillingOperations,
  Operations,
  Mutation as OperationsMutation,
  Query as OperationsQuery,
} from './operations/resolvers.js';
import { Payment, Mutation as PaymentMutation } from './payments/resolvers.js';
import { BillingPeriod, PeriodAllowance, UsageLine } from './periods/resolvers.js';

export const resolvers: Resolvers = {
  Query: { ...AccountQuery, ...CatalogueQuery, ...CreditNoteQuery, ...InvoiceQuery, ...OperationsQuery },
  Mutation: {
    ...AccountMutation,
    ...CouponMutation,
    ...CreditNoteMutation,
    ...DisputeMutation,
    ...InvoiceMutation,
    ...OperationsMutation,
    ...PaymentMutation,
  },
  AccessType,
  Balance,
  BillableService,
  BillingAccount,
  BillingOperations,
  BillingPeriod,
  Charge,
  ChargeStep,
  Conference,
  ConferenceBilling,
  Coupon,
  CreditNote,
  CreditNoteLine,
  Customer,
  Dispute,
  Invoice,
  InvoiceAllowance,
  InvoiceLine,
  InvoiceTax,
  ListRate,
  Operations,
  Payment,
  PeriodAllowance,
  UsageLine,
  CountryCode: countryCodeScalar,
  CurrencyCode: currencyCodeScalar,
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Decimal: decimalScalar,
  TimeZone: timeZoneScalar,
};
