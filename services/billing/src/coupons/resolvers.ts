import { toMoney } from '@switchboard/kit/money';
import { type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import { mayBill, notAllowed } from '../accounts/who-bills.js';
import type { Context } from '../context.js';
import type { CouponResolvers, MutationResolvers } from '../generated/resolver-types.js';
import { grantCoupon } from './grant-coupon.js';

export const Mutation: Pick<MutationResolvers, 'grantCoupon'> = {
  grantCoupon: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return payloadOf(notAllowed, context);
    const scope = { now: context.now, subject: context.viewer.subject };
    return payloadOf(await context.act('grantCoupon', input, (tx) => grantCoupon(tx, input, scope)), context);
  },
};

export const Coupon: CouponResolvers = {
  amount: ({ amountMinor, currency }) => toMoney(amountMinor, currency),
  left: ({ leftMinor, currency }) => toMoney(leftMinor, currency),
};

async function payloadOf(outcome: Outcome<string>, { loaders }: Context) {
  const account = outcome.ok ? await loaders.accountById.load(outcome.value) : null;
  return { account, userErrors: userErrorsOf(outcome) };
}
