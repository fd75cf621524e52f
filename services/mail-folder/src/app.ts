import { createHash, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { endConnectionsOnClose } from '@switchboard/kit/http/end-connections';
import type { Log } from '@switchboard/kit/log';
import Fastify, { type FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import { type Mischief, setFaults } from './faults/mischief.js';
import { readFaults } from './faults/read-faults.js';
import type { Book } from './ledger/book.js';

export interface AppParts {
  readonly book: Book;
  readonly mischief: Mischief;
  /** The bearer token of whoever may look and set faults. */
  readonly secret: string;
  readonly log: Log;
}

const OPEN_PATHS = new Set(['/livez', '/readyz']);

/** What is seen of the folder over HTTP; all but health is for who has the secret. */
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
  app.get('/ledger', async (_request, reply) => {
    await book.ledger.settled();
    const end = book.ledger.size();
    reply.type('application/x-ndjson');
    return reply.send(end === 0 ? Readable.from('') : createReadStream(book.ledger.path, { end: end - 1 }));
  });
  app.post('/faults', async ({ body }) => {
    setFaults(mischief, readFaults(body));
    return mischief.faults;
  });
  return app;
}

function demandSecret(app: FastifyInstance, secret: string): void {
  const expected = digest(`Bearer ${secret}`);
  app.addHook('onRequest', async (request, reply) => {
    if (OPEN_PATHS.has(request.url)) return;
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) return;
    await reply.code(401).send({ code: 'SECRET_WRONG', message: 'send the bearer secret of this folder' });
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
  const { statusCode: status = 500, message } = error;
  if (status >= 500) return { status, code: 'INTERNAL', message: 'internal error' };
  return { status, code: 'REQUEST_INVALID', message };
}
