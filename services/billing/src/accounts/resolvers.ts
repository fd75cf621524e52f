import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { toMoney } from '@switchboard/kit/money';
import { userErrorsOf } from '@switchboard/kit/refusal';
import type {
  BalanceResolvers,
  BillingAccountResolvers,
  ChangeBillingAccountInput,
  CustomerResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import { loadInvoicePage } from '../invoices/load-invoice-page.js';
import { periodOf } from '../periods/cycle.js';
import { changeBillingAccount } from './change-billing-account.js';
import type { AccountRow } from './tables.js';
import { mayBill, notAllowed } from './who-bills.js';

export const Mutation: Pick<MutationResolvers, 'changeBillingAccount'> = {
  changeBillingAccount: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return { account: null, userErrors: userErrorsOf(notAllowed) };
    const outcome = await context.act('changeBillingAccount', input, (tx) =>
      changeBillingAccount(tx, toChanges(input), context.loaders),
    );
    const account = outcome.ok ? await context.loaders.accountById.load(outcome.value) : null;
    return { account, userErrors: userErrorsOf(outcome) };
  },
};

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
  creditBalance: async (account, _arguments, { loaders }) =>
    toMoney((await loaders.balanceOfAccount.load(account)).creditMinor, account.currency),
  // Sorted by two columns, an instant or day and the id: a cursor has as many values.
  creditNotes: async ({ id: parentId }, args, { loaders }) => {
    const page = toPage(args, 2);
    const rows = await loaders.creditNotesOfAccount.load({ parentId, page });
    return toConnection(rows, page, ({ issuedOn, id }) => [issuedOn, id]);
  },
  coupons: async ({ id }, _arguments, { loaders }) => [...(await loaders.couponsOfAccount.load(id))],
  disputes: async ({ id: parentId }, args, { loaders }) => {
    const page = toPage(args, 2);
    const rows = await loaders.disputesOfAccount.load({ parentId, page });
    return toConnection(rows, page, ({ openedAt, id }) => [openedAt.toISOString(), id]);
  },
  currentBillingPeriod: (account, _arguments, { now }) => currentPeriodOf(account, now),
  invoices: ({ id }, page, { loaders }) => loadInvoicePage(loaders, id, page),
};

export const Balance: BalanceResolvers = {
  open: ({ openMinor, currency }) => toMoney(openMinor, currency),
  credit: ({ creditMinor, currency }) => toMoney(creditMinor, currency),
  overdue: ({ overdueMinor, currency }) => toMoney(overdueMinor, currency),
};

/** Null means none where there can be none, and else that it stays. */
function toChanges(input: ChangeBillingAccountInput) {
  const { accountNumber, cycle, anchorDay, graceDays, paymentTermDays, invoiceSeries } = input;
  const { vatId, buyerReference, purchaseOrder, invoiceDelivery, invoiceEmail } = input;
  return {
    ...{ accountNumber, vatId, buyerReference, purchaseOrder, invoiceEmail },
    invoiceDelivery: invoiceDelivery ?? undefined,
    cycle: cycle ?? undefined,
    anchorDay: anchorDay ?? undefined,
    graceDays: graceDays ?? undefined,
    paymentTermDays: paymentTermDays ?? undefined,
    invoiceSeries: invoiceSeries ?? undefined,
  };
}

function currentPeriodOf(account: AccountRow, now: Date) {
  return { account, period: periodOf(now, account), asOf: now };
}
