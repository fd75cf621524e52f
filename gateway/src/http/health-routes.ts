import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.js';

/** Liveness, readiness and figures. Readiness is this process's own: a subgraph that is down does not change it. */
export function addHealthRoutes(http: FastifyInstance, metrics: Metrics, isReady: () => boolean): void {
  http.get('/livez', async () => ({ status: 'alive' }));
  http.get('/readyz', async (_request, reply) => {
    const ready = isReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  http.get('/metrics', async (_request, reply) => {
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
