import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.js';
import type { Webhooks } from './webhook.js';

/** `POST /webhooks/<name>`, JSON: open to all, since those who post cannot sign as our own processes do. */
export function addWebhookRoute(app: FastifyInstance, webhooks: Webhooks, log: Log): void {
  app.post<{ Params: { name: string } }>('/webhooks/:name', async (request, reply) => {
    const { name } = request.params;
    const take = webhooks.get(name);
    const unknown = { status: 404, code: 'WEBHOOK_UNKNOWN', message: 'there is no such webhook' } as const;
    const header = (key: string) => {
      const value = request.headers[key];
      return Array.isArray(value) ? value[0] : value;
    };
    const fate = take ? await take({ body: request.rawBody ?? '', header }) : unknown;
    if (fate.status === 204) return reply.code(204).send();
    log.warn({ code: fate.code, from: request.ip }, 'a webhook was refused');
    return reply.code(fate.status).send({ errors: [{ message: fate.message, extensions: { code: fate.code } }] });
  });
}
