import { readOperations } from '@switchboard/kit/operations/operations';
import { deadLetterPage, replayForOperator } from '@switchboard/kit/operations/resolvers';
import type { BridgeSettings } from '../bridge/read-bridges.js';
import { countParkedCallRecords } from '../call-data/queries.js';
import type {
  ConferencingOperationsResolvers,
  MutationResolvers,
  OperationsResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import { readBridgeStandings } from './read-bridge-standings.js';

export const Query: Pick<QueryResolvers, 'operations'> = {
  // Each system adds its own part.
  operations: () => ({}),
};

export const Mutation: Pick<MutationResolvers, 'replayConferencingDeadLetters'> = {
  replayConferencingDeadLetters: (_mutation, { input }, context) =>
    replayForOperator('replayConferencingDeadLetters', input, context),
};

export const Operations: OperationsResolvers = {
  conferencing: (_operations, _arguments, context) => readOperations(context),
};

export const createConferencingOperations = (bridges: readonly BridgeSettings[]): ConferencingOperationsResolvers => ({
  deadLetters: (_operations, slice, context) => deadLetterPage(slice, context),
  bridges: (_operations, _arguments, { read, now }) => read((db) => readBridgeStandings(db, bridges, now)),
  parkedCallRecordCount: (_operations, _arguments, { read }) => read(countParkedCallRecords),
});
