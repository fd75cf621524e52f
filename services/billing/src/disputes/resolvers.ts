import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import { type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import { mayBill, notAllowed } from '../accounts/who-bills.js';
import type { Context } from '../context.js';
import type { DisputeResolvers, MutationResolvers } from '../generated/resolver-types.js';
import { openDispute } from './open-dispute.js';
import { settleDispute } from './settle-dispute.js';

export const Mutation: Pick<MutationResolvers, 'openDispute' | 'settleDispute'> = {
  openDispute: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return payloadOf(notAllowed, context);
    const scope = { now: context.now, subject: context.viewer.subject };
    return payloadOf(await context.act('openDispute', input, (tx) => openDispute(tx, input, scope)), context);
  },
  settleDispute: async (_parent, { input }, context) => {
    if (!mayBill(context.viewer)) return payloadOf(notAllowed, context);
    const scope = { now: context.now, subject: context.viewer.subject };
    return payloadOf(await context.act('settleDispute', input, (tx) => settleDispute(tx, input, scope)), context);
  },
};

export const Dispute: DisputeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.disputeById.load(id),
  account: ({ accountId }, _arguments, { loaders }) => getLoaded(loaders.accountById, accountId),
  callRecord: ({ callRecordId }) => (callRecordId === null ? null : { id: callRecordId }),
  charge: ({ chargeId }, _arguments, { loaders }) => (chargeId === null ? null : loaders.chargeById.load(chargeId)),
  invoiceLine: ({ invoiceLineId }, _arguments, { loaders }) =>
    invoiceLineId === null ? null : loaders.lineById.load(invoiceLineId),
};

async function payloadOf(outcome: Outcome<string>, { loaders }: Context) {
  const dispute = outcome.ok ? await loaders.disputeById.load(outcome.value) : null;
  return { dispute, userErrors: userErrorsOf(outcome) };
}
