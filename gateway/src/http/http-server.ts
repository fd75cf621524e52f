import { endConnectionsOnClose } from '@switchboard/kit/http/end-connections';
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  fastify,
  LogController,
} from 'fastify';
import type { GatewayOptions } from '../options.js';
import { CORRELATION_HEADER, correlationIdOf } from './correlation.js';

const CODES: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  413: 'REQUEST_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'SHUTTING_DOWN',
};

/** Fastify with correlation ids, errors of GraphQL's shape, and bodies kept as the text that a signature covers. */
export function createHttpServer({ log, maxRequestBytes, requestTimeoutMs }: GatewayOptions): FastifyInstance {
  const http = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'correlationId' }),
    genReqId: ({ headers }) => correlationIdOf(headers),
    bodyLimit: maxRequestBytes,
    // For receiving the request, so that a client which sends a byte a second holds no connection.
    requestTimeout: requestTimeoutMs,
  });
  // Plain text and forms are what a foreign page can make a browser send without asking first.
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => done(null, text));
  http.addHook('onRequest', async ({ id }, reply) => {
    reply.header(CORRELATION_HEADER, id);
  });
  endConnectionsOnClose(http);
  http.setNotFoundHandler((request, reply) => sendError(reply, 404, `nothing is at ${request.method} of this path`));
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'a request failed');
    if (status === 413)
      return sendError(reply, status, `a request holds ${maxRequestBytes} bytes at most; send it in parts`);
    return sendError(reply, status, status < 500 ? error.message : 'Something went wrong');
  });
  return http;
}

/** Answers with an error as GraphQL words one, so that clients need only one way to read errors. */
export function sendError(
  reply: FastifyReply,
  status: number,
  message: string,
  extensions: Readonly<Record<string, string>> = {},
): FastifyReply {
  const code = CODES[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
  const error = { message, extensions: { code, correlationId: reply.request.id, ...extensions } };
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [error] });
}
