import { readOperations } from '@switchboard/kit/operations/operations';
import { deadLetterPage, replayForOperator } from '@switchboard/kit/operations/resolvers';
import { countParkedCalls, countWaitingCalls } from '../calls/backlog/queries.js';
import type {
  BillingOperationsResolvers,
  MutationResolvers,
  OperationsResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';

export const Query: Pick<QueryResolvers, 'operations'> = {
  // Each system adds its own part.
  operations: () => ({}),
};

export const Mutation: Pick<MutationResolvers, 'replayBillingDeadLetters'> = {
  replayBillingDeadLetters: (_mutation, { input }, context) =>
    replayForOperator('replayBillingDeadLetters', input, context),
};

export const Operations: OperationsResolvers = {
  billing: (_operations, _arguments, context) => readOperations(context),
};

export const BillingOperations: BillingOperationsResolvers = {
  deadLetters: (_operations, slice, context) => deadLetterPage(slice, context),
  waitingCallCount: (_operations, _arguments, { read }) => read(countWaitingCalls),
  parkedCalls: (_operations, _arguments, { read }) => read(countParkedCalls),
};
