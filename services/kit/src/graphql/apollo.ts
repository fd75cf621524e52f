import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLFormattedError, parse } from 'graphql';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { isForClients } from './errors.js';
import type { RequestContext } from './request-context.js';

/** Resolvers by type, as generated for the system; `buildSubgraphSchema` types its context as unknown. */
export type Resolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

export interface SubgraphSchema {
  readonly typeDefs: string;
  readonly resolvers: object;
}

/** An Apollo subgraph server over the system's SDL and resolvers. */
export function createApollo<Loaders>(
  { typeDefs, resolvers }: SubgraphSchema,
  log: Log,
  metrics: Metrics,
): ApolloServer<RequestContext<Loaders>> {
  return new ApolloServer<RequestContext<Loaders>>({
    schema: buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as Resolvers }),
    // Whoever gets here has signed for it.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => maskError(formatted, error, log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // On by default in a subgraph: a header would put traces of our insides into the answer.
      ApolloServerPluginInlineTraceDisabled(),
      endOfRequest(log, metrics),
    ],
  });
}

function endOfRequest<Loaders>(log: Log, metrics: Metrics): ApolloServerPlugin<RequestContext<Loaders>> {
  return {
    async requestDidStart() {
      const began = process.hrtime.bigint();
      return {
        async willSendResponse({ contextValue, errors, operationName }) {
          // Before the answer leaves, so that the snapshot's connection is free for the next request.
          await contextValue.end();
          const seconds = Number(process.hrtime.bigint() - began) / 1e9;
          metrics.requestSeconds.observe(seconds);
          metrics.requests.inc({ outcome: errors?.length ? 'error' : 'ok' });
          const { viewer, correlationId } = contextValue;
          log.debug({ correlationId, viewer: viewer.subject, operationName, seconds }, 'answered');
        },
      };
    },
  };
}

/** What is not written for clients goes to the log, and the client is told no more than that it went wrong. */
function maskError(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  if (isForClients(formatted.extensions?.code)) return formatted;
  log.error({ err: unwrapResolverError(error), path: formatted.path }, 'resolver failed');
  return {
    message: 'internal error',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
    ...(formatted.path && { path: formatted.path }),
  };
}
