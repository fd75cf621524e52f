import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { AskContext } from './context.js';
import { createErrorFormat } from './errors/mask-errors.js';
import { limitQuery } from './operations/limit-query.js';
import type { GatewayOptions } from './options.js';

/** Apollo Server over the federated graph: parses, limits, validates, executes, and words what went wrong. */
export function createGraphServer(
  gateway: GatewayInterface,
  http: FastifyInstance,
  { log, introspection, limits }: GatewayOptions,
): ApolloServer<AskContext> {
  return new ApolloServer<AskContext>({
    gateway,
    introspection,
    logger: log.child({ part: 'graph' }, { level: 'warn' }),
    csrfPrevention: true,
    // No safelist, only a cache that strangers could fill.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // "Did you mean" would tell a hidden schema one guess at a time.
    hideSchemaDetailsFromClientErrors: !introspection,
    // The process stops all its parts itself, in their order.
    stopOnTerminationSignals: false,
    // In the parser: all that comes after it works on texts of bounded size.
    parseOptions: { maxTokens: limits.tokens },
    formatError: createErrorFormat(log),
    validationRules: [limitQuery(limits)],
    plugins: [ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(http)],
  });
}
