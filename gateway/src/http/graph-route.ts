import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { Viewer } from '@switchboard/kit/viewer';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AskContext } from '../context.js';
import type { Metrics, RequestOutcome } from '../metrics.js';
import type { AskingRefusal, Authenticate } from '../viewer/authenticate.js';
import { type Correlation, runCorrelated } from './correlation.js';
import { sendError } from './http-server.js';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | undefined;
    correlation: Correlation | undefined;
  }
}

const PATH = '/graphql';

interface GraphRouteParts {
  readonly graph: ApolloServer<AskContext>;
  readonly authenticate: Authenticate;
  readonly metrics: Metrics;
  readonly requestTimeoutMs: number;
}

/** `/graphql`: finds out who asks, then lets Apollo Server answer. */
export function addGraphRoute(http: FastifyInstance, parts: GraphRouteParts): void {
  const { graph, authenticate, metrics, requestTimeoutMs } = parts;
  const answer = fastifyApolloHandler(graph, {
    context: async (request: FastifyRequest) => contextOf(request, requestTimeoutMs),
  });
  const parseJson = http.getDefaultJsonParser('error', 'error');
  http.decorateRequest('viewer', undefined);
  http.decorateRequest('correlation', undefined);
  http.route({
    method: ['GET', 'POST'],
    url: PATH,
    // No earlier: a signature covers the body, which has been read by now.
    async preHandler(request, reply) {
      const text = typeof request.body === 'string' ? request.body : '';
      const { method, headers, raw } = request;
      const asked = await authenticate({ method, path: PATH, headers, rawHeaders: raw.rawHeaders, body: text });
      if (!asked.ok) return refuse(reply, asked.reason);
      request.viewer = asked.viewer;
      // No sooner than it is known who asks: strangers cost no more than the reading of their text.
      if (method === 'POST') await parseBody(request, text);
    },
    handler(request, reply) {
      request.correlation = { correlationId: request.id, errorCount: 0 };
      return runCorrelated(request.correlation, () => answer.call(http, request, reply));
    },
    async onResponse(request, reply) {
      const outcome = outcomeOf(reply.statusCode, request.correlation?.errorCount ?? 0);
      metrics.countRequest(outcome);
      const ms = Math.round(reply.elapsedTime * 10) / 10;
      request.log.info({ outcome, status: reply.statusCode, viewer: request.viewer?.subject, ms }, 'answered');
    },
  });

  function parseBody(request: FastifyRequest, text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      parseJson(request, text, (error, body) => {
        request.body = body;
        error ? reject(error) : resolve();
      });
    });
  }
}

function contextOf({ viewer, id, log }: FastifyRequest, requestTimeoutMs: number): AskContext {
  if (!viewer) throw new Error('a request without a viewer reached the graph');
  return { viewer, correlationId: id, deadlineAt: Date.now() + requestTimeoutMs, log };
}

function refuse(reply: FastifyReply, reason: AskingRefusal): FastifyReply {
  if (reason === 'KEYS_UNAVAILABLE') {
    reply.request.log.error('the key set of the token issuer cannot be read');
    return sendError(reply, 503, 'Tokens cannot be checked at the moment', { code: 'KEYS_UNAVAILABLE' });
  }
  challenge(reply, reason);
  return sendError(reply, 401, 'A valid bearer token is needed', { reason });
}

function challenge(reply: FastifyReply, reason: AskingRefusal): void {
  // RFC 6750, section 3.1: who brought no token is told of no error, only that one is needed.
  const isGiven = reason !== 'TOKEN_MISSING';
  reply.header('www-authenticate', isGiven ? `Bearer error="invalid_token", error_description="${reason}"` : 'Bearer');
  if (isGiven) reply.request.log.warn({ reason }, 'an identity was refused');
}

function outcomeOf(status: number, errorCount: number): RequestOutcome {
  if (status === 401) return 'unauthenticated';
  if (status >= 500) return 'failed';
  if (status >= 400) return 'refused';
  return errorCount > 0 ? 'partial' : 'ok';
}
