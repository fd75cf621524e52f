import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { BATCH_CONTENT_TYPE } from '../events/cloud-event.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { createNonceMemory, type Envelope, type SigningKey, verifyRequest } from '../signing.js';
import { endConnectionsOnClose } from './end-connections.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, for the signature. */
    rawBody?: string;
    /** Who asks, once the signature was found good. */
    envelope?: Envelope;
  }
}

export interface ServerOptions {
  /** The system's name, against which signatures are checked. */
  readonly target: string;
  readonly keys: readonly SigningKey[];
  readonly log: Log;
  readonly metrics: Metrics;
  /** Rejects while the system cannot work. */
  readonly ready: () => Promise<void>;
}

const LARGEST_BODY_BYTES = 16 * 1024 * 1024;
// For probes and scrapers, which cannot sign; they tell nothing of the data.
const OPEN_PATHS = new Set(['/livez', '/readyz', '/metrics']);
// Each of these checks by itself who comes.
const OPEN_BELOW = ['/webhooks/', '/links/'];

/** An HTTP server on which all but health, metrics, webhooks and links is for signed requests: anything else is answered 401. */
export function createServer(options: ServerOptions): FastifyInstance {
  // Kept alive for longer than our callers keep theirs: who closes must be who knows that nothing is under way.
  const app = Fastify({ bodyLimit: LARGEST_BODY_BYTES, forceCloseConnections: 'idle', keepAliveTimeout: 65_000 });
  endConnectionsOnClose(app);
  keepRawBodies(app);
  demandSignature(app, options);
  answerHealth(app, options);
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) options.log.error({ err: error }, 'request failed');
    return reply.code(status).send({ errors: [{ message: status >= 500 ? 'internal error' : error.message }] });
  });
  return app;
}

function keepRawBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(['application/json', BATCH_CONTENT_TYPE], { parseAs: 'string' }, (request, body, done) => {
    request.rawBody = body as string;
    parse(request, body as string, done);
  });
}

function demandSignature(app: FastifyInstance, { target, keys, log }: ServerOptions): void {
  const nonces = createNonceMemory();
  // No earlier: the signature covers the body, which has been read by now.
  app.addHook('preHandler', async (request: FastifyRequest, reply) => {
    const path = request.url.split('?', 1)[0] ?? request.url;
    if (OPEN_PATHS.has(path) || OPEN_BELOW.some((prefix) => path.startsWith(prefix))) return;
    const signed = { method: request.method, path, target, body: request.rawBody ?? '' };
    const verified = verifyRequest(keys, signed, request.headers, { now: Date.now(), nonces });
    if (verified.ok) {
      request.envelope = verified.envelope;
      return;
    }
    // The route and not the path, which may hold a link that is good elsewhere.
    const { url: route } = request.routeOptions;
    log.warn({ code: verified.code, route, from: request.ip }, 'unsigned or badly signed request refused');
    const error = {
      message: 'ask the graph: this system answers signed requests only',
      extensions: { code: verified.code },
    };
    await reply.code(401).send({ errors: [error] });
  });
}

function answerHealth(app: FastifyInstance, { metrics, ready }: ServerOptions): void {
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const problem = await ready().then(
      () => undefined,
      (error: unknown) => (error as { code?: string }).code ?? 'DATABASE_UNREACHABLE',
    );
    return reply.code(problem ? 503 : 200).send(problem ? { status: 'not ready', reason: problem } : { status: 'ok' });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
