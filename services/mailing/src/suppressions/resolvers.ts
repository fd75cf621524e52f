import { toConnection, toPage } from '@switchboard/kit/graphql/connection';
import { accept, type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import type { Context } from '../context.js';
import type { MutationResolvers, QueryResolvers, SuppressionResolvers } from '../generated/resolver-types.js';
import { mayMail, notAllowed } from '../who-mails.js';
import { liftSuppression } from './lift-suppression.js';
import { listSuppressions } from './queries.js';
import { readCustomerId } from './read-customer-id.js';
import { suppress } from './suppress.js';

export const Query: Pick<QueryResolvers, 'suppressions'> = {
  async suppressions(_query, slice, { read }) {
    const page = toPage(slice, 2);
    const rows = await read((db) => listSuppressions(db, page));
    return toConnection(rows, page, ({ since, id }) => [since.toISOString(), id]);
  },
};

export const Mutation: Pick<MutationResolvers, 'suppress' | 'liftSuppression'> = {
  suppress: async (_parent, { input }, context) => {
    if (!mayMail(context.viewer)) return payloadOf(notAllowed, context);
    const { askGraph, correlationId, now } = context;
    const { channel, customerNumber: number } = input;
    // Before the transaction, which must not wait for other systems.
    const customer = number ? await readCustomerId(askGraph, { number, correlationId }) : accept(undefined);
    if (!customer.ok) return payloadOf(customer, context);
    const wish = { channel, source: 'CLERK', customerId: customer.value } as const;
    const given = { email: input.email ?? undefined, kind: input.kind ?? undefined, reason: input.reason ?? undefined };
    return payloadOf(
      await context.act('suppress', input, (tx) => suppress(tx, { ...wish, ...given }, { now })),
      context,
    );
  },
  liftSuppression: async (_parent, { input }, context) => {
    if (!mayMail(context.viewer)) return payloadOf(notAllowed, context);
    return payloadOf(await context.act('liftSuppression', input, (tx) => liftSuppression(tx, input, context)), context);
  },
};

export const Suppression: SuppressionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.suppressionById.load(id),
  customer: ({ customerId }) => (customerId === null ? null : { __typename: 'Customer', id: customerId }),
};

async function payloadOf(outcome: Outcome<string>, { loaders }: Context) {
  const suppression = outcome.ok ? await loaders.suppressionById.load(outcome.value) : null;
  return { suppression, userErrors: userErrorsOf(outcome) };
}
