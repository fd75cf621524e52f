import type { FastifyInstance } from 'fastify';

/**
 * Lets a server's close end soon: from then on each answer ends its connection, which would otherwise hold the close
 * up for as long as the client keeps it alive.
 */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
