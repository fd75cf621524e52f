import { createHash, timingSafeEqual } from 'node:crypto';
import { endConnectionsOnClose } from '@switchboard/kit/http/end-connections';
import type { Log } from '@switchboard/kit/log';
import Fastify, { type FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import type { Mischief } from './faults/mischief.js';
import type { Book } from './ledger/book.js';
import { CursorError } from './ledger/read-events.js';
import { addLedgerRoutes } from './ledger-routes.js';
import { addRoomRoutes } from './room-routes.js';
import { addRunRoute } from './run-route.js';

export interface AppParts {
  readonly book: Book;
  readonly mischief: Mischief;
  /** The bearer token of whoever may speak to the bridge. */
  readonly secret: string;
  readonly log: Log;
}

const OPEN_PATHS = new Set(['/livez', '/readyz']);

/** The bridge's HTTP server; all but health is for who has the secret. */
export function createApp({ book, mischief, secret, log }: AppParts): FastifyInstance {
  const app = Fastify({ forceCloseConnections: 'idle', keepAliveTimeout: 65_000 });
  endConnectionsOnClose(app);
  demandSecret(app, secret);
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const { status, code, message } = describe(error);
    if (status >= 500) log.error({ err: error }, 'request failed');
    return reply.code(status).send({ code, message });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'NOT_FOUND', message: 'no such path' }));
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async () => {
    // Fails for good once the ledger could not be written.
    await book.ledger.settled();
    return { status: 'ok' };
  });
  addRoomRoutes(app, book, mischief);
  addRunRoute(app, book);
  addLedgerRoutes(app, book, mischief);
  return app;
}

function demandSecret(app: FastifyInstance, secret: string): void {
  const expected = digest(`Bearer ${secret}`);
  app.addHook('onRequest', async (request, reply) => {
    if (OPEN_PATHS.has(request.url)) return;
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) return;
    await reply.code(401).send({ code: 'SECRET_WRONG', message: 'send the bearer secret of this bridge' });
  });
}

/** Of equal length whatever was sent, as comparing in constant time asks for. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function describe(error: Error & { statusCode?: number }): { status: number; code: string; message: string } {
  if (error instanceof ZodError) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
    return { status: 422, code: 'INPUT_INVALID', message: problems.join('; ') };
  }
  if (error instanceof CursorError) return { status: 422, code: 'CURSOR_UNKNOWN', message: error.message };
  const { statusCode: status = 500, message } = error;
  if (status >= 500) return { status, code: 'INTERNAL', message: 'internal error' };
  return { status, code: 'REQUEST_INVALID', message };
}
