import type { FastifyInstance } from 'fastify';
import { readRun } from './conferences/read-run.js';
import { startConference } from './conferences/start-conference.js';
import type { Book } from './ledger/book.js';

/** Lets people meet: no bridge is told that by its customer, so that no fault strikes here. */
export function addRunRoute(app: FastifyInstance, book: Book): void {
  app.post<{ Params: { key: string } }>('/rooms/:key/run', async ({ params: { key }, body }, reply) => {
    const started = await startConference(book, key, readRun(body));
    if (started.outcome === 'done') return reply.code(202).send({ conference: started.conference });
    const { code, message } = started;
    return reply.code(409).send({ code, message });
  });
}
