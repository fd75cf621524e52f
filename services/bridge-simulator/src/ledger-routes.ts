import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Mischief, setFaults } from './faults/mischief.js';
import { readFaults } from './faults/read-faults.js';
import type { Book } from './ledger/book.js';
import { readEvents } from './ledger/read-events.js';

const page = z.strictObject({ after: z.coerce.number().int().min(0).default(0) });

/** What took place, for those who poll and those who check, and the faults that are on. */
export function addLedgerRoutes(app: FastifyInstance, { ledger }: Book, mischief: Mischief): void {
  app.get('/events', ({ query }) => readEvents(ledger, page.parse(query).after));
  app.get('/ledger', async (_request, reply) => {
    await ledger.settled();
    const end = ledger.size();
    reply.type('application/x-ndjson');
    return reply.send(end === 0 ? Readable.from('') : createReadStream(ledger.path, { end: end - 1 }));
  });
  app.post('/faults', async ({ body }) => {
    setFaults(mischief, readFaults(body));
    return mischief.faults;
  });
}
