import { GraphQLError } from 'graphql';

/** A fault of the request itself, told to the client as it is: code, message, and nothing of our insides. */
export function requestError(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Codes whose messages are written for clients; any other error is masked. */
const CLIENT_CODES = new Set([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'PAGE_SIZE_INVALID',
  'CURSOR_INVALID',
  'TOO_MANY_KEYS',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

export function isForClients(code: unknown): boolean {
  return typeof code === 'string' && CLIENT_CODES.has(code);
}
