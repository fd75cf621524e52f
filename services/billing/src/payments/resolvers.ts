import { toMoney } from '@switchboard/kit/money';
import { mayBill, notAllowed } from '../accounts/who-bills.js';
import type { MutationResolvers, PaymentResolvers } from '../generated/resolver-types.js';
import { loadInvoicePayload } from '../invoices/load-invoice-payload.js';
import { recordPayment } from './record-payment.js';

export const Mutation: Pick<MutationResolvers, 'recordPayment'> = {
  recordPayment: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return loadInvoicePayload(notAllowed, context);
    const outcome = await context.act('recordPayment', input, (tx) => recordPayment(tx, input, context));
    return loadInvoicePayload(outcome, context);
  },
};

export const Payment: PaymentResolvers = {
  amount: ({ amountMinor, currency }) => toMoney(amountMinor, currency),
};
