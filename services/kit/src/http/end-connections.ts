import type { FastifyInstance } from 'fastify';

const LOOK_EVERY_MS = 50;

/**
 * Lets a server's close end as soon as what is under way is answered. Connections that clients keep alive, or have
 * opened and never used, would hold it up otherwise: Node counts the latter as busy.
 */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let underWay = 0;
  let closing = false;
  app.addHook('onRequest', async (_request, reply) => {
    underWay += 1;
    // Also when the client went before its answer came, which no hook of the framework tells of.
    reply.raw.once('close', () => {
      underWay -= 1;
    });
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    closing = true;
    const timer = setInterval(() => underWay === 0 && app.server.closeAllConnections(), LOOK_EVERY_MS);
    app.server.once('close', () => clearInterval(timer));
  });
}
