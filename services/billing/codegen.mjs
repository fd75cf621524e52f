import { resolverTypesOf } from '../../schema/scripts/resolver-types.mjs';

export default resolverTypesOf('billing', {
  AccessType: '../catalogue/tables.js#AccessTypeRow as AccessTypeModel',
  Balance: '../invoices/balance.js#AccountBalance as BalanceModel',
  BillableService: '../catalogue/tables.js#ServiceRow as BillableServiceModel',
  BillingAccount: '../accounts/tables.js#AccountRow as BillingAccountModel',
  BillingPeriod: '../periods/figures.js#AccountPeriod as BillingPeriodModel',
  Customer: '../accounts/queries.js#CustomerReference as CustomerModel',
  Invoice: '../invoices/tables.js#InvoiceRow as InvoiceModel',
  InvoiceLine: '../invoices/queries.js#InvoiceLine as InvoiceLineModel',
  ListRate: '../catalogue/tables.js#ListRateRow as ListRateModel',
  UsageLine: '../periods/figures.js#Usage as UsageLineModel',
});
