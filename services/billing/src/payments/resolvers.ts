import { toMoney } from '@switchboard/kit/money';
import { type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import { mayBill, notAllowed } from '../accounts/who-bills.js';
import type { Context } from '../context.js';
import type { MutationResolvers, PaymentResolvers } from '../generated/resolver-types.js';
import { markUncollectible } from '../invoices/mark-uncollectible.js';
import { voidInvoice } from '../invoices/void-invoice.js';
import { recordPayment } from './record-payment.js';

export const Mutation: Pick<MutationResolvers, 'recordPayment' | 'voidInvoice' | 'markUncollectible'> = {
  recordPayment: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return payloadOf(notAllowed, context);
    return payloadOf(await context.act('recordPayment', input, (tx) => recordPayment(tx, input, context)), context);
  },
  voidInvoice: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return payloadOf(notAllowed, context);
    return payloadOf(await context.act('voidInvoice', input, (tx) => voidInvoice(tx, input, context.now)), context);
  },
  markUncollectible: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return payloadOf(notAllowed, context);
    const outcome = await context.act('markUncollectible', input, (tx) => markUncollectible(tx, input, context.now));
    return payloadOf(outcome, context);
  },
};

export const Payment: PaymentResolvers = {
  amount: ({ amountMinor, currency }) => toMoney(amountMinor, currency),
};

async function payloadOf(outcome: Outcome<string>, { loaders }: Context) {
  const invoice = outcome.ok ? await loaders.invoiceById.load(outcome.value) : null;
  return { invoice, userErrors: userErrorsOf(outcome) };
}
