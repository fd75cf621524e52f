import { readOperations } from '@switchboard/kit/operations/operations';
import { deadLetterPage, replayForOperator } from '@switchboard/kit/operations/resolvers';
import type {
  MailingOperationsResolvers,
  MutationResolvers,
  OperationsResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import { listInvoiceQueue } from '../invoice-deliveries/queries.js';
import { listWorkQueues } from './queries.js';

export const Query: Pick<QueryResolvers, 'operations'> = {
  // Each system adds its own part.
  operations: () => ({}),
};

export const Mutation: Pick<MutationResolvers, 'replayMailingDeadLetters'> = {
  replayMailingDeadLetters: (_mutation, { input }, context) =>
    replayForOperator('replayMailingDeadLetters', input, context),
};

export const Operations: OperationsResolvers = {
  mailing: (_operations, _arguments, context) =>
    readOperations(context, async (db, now) => [...(await listWorkQueues(db, now)), ...(await listInvoiceQueue(db))]),
};

export const MailingOperations: MailingOperationsResolvers = {
  deadLetters: (_operations, slice, context) => deadLetterPage(slice, context),
};
