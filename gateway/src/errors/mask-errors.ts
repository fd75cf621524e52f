import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { currentCorrelation } from '../http/correlation.js';
import { beforeLists, locate, placeOf } from './located-error.js';

const INTERNAL = 'INTERNAL_SERVER_ERROR';
const INTERNAL_MESSAGE = 'Something went wrong; quote the correlation id when you report it';
const CODE = /^[A-Z][A-Z0-9_]{2,60}$/;
/** Codes that say nothing to a client: what they stand for is told as internal. */
const MEANINGLESS = new Set([INTERNAL, 'DOWNSTREAM_SERVICE_ERROR']);
/** Codes of errors that this gateway itself found in the client's request. */
const OWN_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_LARGE',
  'QUERY_TOO_DEEP',
  'QUERY_ALIAS_REFUSED',
]);

/** An error whose words may be told to a client. */
class ClientError extends GraphQLError {}

/**
 * Rebuilds what the subgraphs' errors say, so that nothing but a code, a path and allowed words leaves the house, and
 * turns the stock executor's silent `valueCompletion` into errors, as the GraphQL specification has them (6.4.4).
 */
export function maskAnswer(answer: GatewayExecutionResult, publicCodes: ReadonlySet<string>): GatewayExecutionResult {
  const { valueCompletion = [] } = (answer.extensions ?? {}) as { valueCompletion?: readonly GraphQLError[] };
  const unfitting = valueCompletion.map(({ path }) => clientError('SUBGRAPH_ANSWER_INVALID', undefined, path));
  const masked = (answer.errors ?? []).flatMap((error) => maskOne(error, answer.data, publicCodes));
  const errors = [...masked, ...unfitting];
  return {
    ...(answer.data === undefined ? {} : { data: answer.data }),
    ...(errors.length > 0 ? { errors } : {}),
  };
}

function maskOne(error: GraphQLError, data: unknown, publicCodes: ReadonlySet<string>): readonly GraphQLError[] {
  // What is thrown inside the executor arrives as it was thrown, extensions or not.
  if (!(error instanceof GraphQLError)) return [error];
  if (!error.extensions.serviceName) return [data === undefined ? asFault(error) : error];
  const place = placeOf(error.originalError);
  const paths = place ? locate(place, data) : [error.path && beforeLists(error.path)];
  const code = String(error.extensions.code);
  const words = place?.isOwnWords || publicCodes.has(code) ? error.message : undefined;
  return paths.map((path) => clientError(code, words, path));
}

/** An error of the executor itself is our fault, unless it found it in the variables. */
function asFault(error: GraphQLError): GraphQLError {
  const isClients = error.extensions.code || error.nodes || !error.originalError;
  if (isClients) return error;
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 500 } } });
}

function clientError(given: string, words: string | undefined, path: GraphQLError['path']): GraphQLError {
  const code = CODE.test(given) && !MEANINGLESS.has(given) ? given : INTERNAL;
  const message = words ?? (code === INTERNAL ? INTERNAL_MESSAGE : `Not answered: ${code}`);
  return new ClientError(message, { extensions: { code }, ...(path && path.length > 0 ? { path } : {}) });
}

/** Apollo Server's `formatError`: the last word on every error, with the correlation id; faults are logged here. */
export function createErrorFormat(log: Pick<Logger, 'error'>) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const correlation = currentCorrelation();
    const correlationId = correlation?.correlationId ?? 'none';
    if (correlation) correlation.errorCount += 1;
    const code = codeOf(formatted, error);
    if (error instanceof ClientError || OWN_CODES.has(code)) {
      return { ...formatted, extensions: { code, correlationId } };
    }
    log.error({ err: error, correlationId }, 'a request failed');
    const { path } = formatted;
    return { message: INTERNAL_MESSAGE, ...(path ? { path } : {}), extensions: { code: INTERNAL, correlationId } };
  };
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  // The parser's own limit has no code, only its words.
  if (/^Syntax Error: Document contains more th/.test(formatted.message)) return 'QUERY_TOO_LARGE';
  const { extensions, originalError } = error as Partial<GraphQLError>;
  // Apollo Server gives every validation error its own code and keeps the rule's inside.
  const ruleCode = (originalError as Partial<GraphQLError> | undefined)?.extensions?.code;
  const code = extensions?.code ?? formatted.extensions?.code ?? INTERNAL;
  return String(code === 'GRAPHQL_VALIDATION_FAILED' ? (ruleCode ?? code) : code);
}
