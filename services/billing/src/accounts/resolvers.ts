import { toMoney } from '@switchboard/kit/money';
import type {
  BalanceResolvers,
  BillingAccountResolvers,
  CustomerResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import { loadInvoicePage } from '../invoices/load-invoice-page.js';
import { periodOf } from '../periods/cycle.js';
import type { AccountRow } from './tables.js';

export const Query: Pick<QueryResolvers, 'billingAccount'> = {
  billingAccount: (_parent, { number }, { loaders }) => loaders.accountByNumber.load(number),
};

export const Customer: CustomerResolvers = {
  // Sales knows whether there is such a customer; here one may just have no account yet.
  __resolveReference: ({ id }) => ({ id }),
  billingAccount: ({ id }, _arguments, { loaders }) => loaders.accountOfCustomer.load(id),
  currentBillingPeriod: async ({ id }, _arguments, { loaders, now }) => {
    const account = await loaders.accountOfCustomer.load(id);
    return account && currentPeriodOf(account, now);
  },
  invoices: async ({ id }, page, { loaders }) => {
    const account = await loaders.accountOfCustomer.load(id);
    return account && loadInvoicePage(loaders, account.id, page);
  },
};

export const BillingAccount: BillingAccountResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.accountById.load(id),
  customer: ({ customerId }) => ({ id: customerId }),
  balance: (account, _arguments, { loaders }) => loaders.balanceOfAccount.load(account),
  currentBillingPeriod: (account, _arguments, { now }) => currentPeriodOf(account, now),
  invoices: ({ id }, page, { loaders }) => loadInvoicePage(loaders, id, page),
};

export const Balance: BalanceResolvers = {
  open: ({ openMinor, currency }) => toMoney(openMinor, currency),
  overdue: ({ overdueMinor, currency }) => toMoney(overdueMinor, currency),
};

function currentPeriodOf(account: AccountRow, now: Date) {
  return { account, period: periodOf(now, account), asOf: now };
}
