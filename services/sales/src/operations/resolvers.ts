import { readOperations } from '@switchboard/kit/operations/operations';
import { deadLetterPage, replayForOperator } from '@switchboard/kit/operations/resolvers';
import type {
  MutationResolvers,
  OperationsResolvers,
  QueryResolvers,
  SalesOperationsResolvers,
} from '../generated/resolver-types.js';

export const Query: Pick<QueryResolvers, 'operations'> = {
  // Each system adds its own part.
  operations: () => ({}),
};

export const Mutation: Pick<MutationResolvers, 'replaySalesDeadLetters'> = {
  replaySalesDeadLetters: (_mutation, { input }, context) =>
    replayForOperator('replaySalesDeadLetters', input, context),
};

export const Operations: OperationsResolvers = {
  sales: (_operations, _arguments, context) => readOperations(context),
};

export const SalesOperations: SalesOperationsResolvers = {
  deadLetters: (_operations, slice, context) => deadLetterPage(slice, context),
};
