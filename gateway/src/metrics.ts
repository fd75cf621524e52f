import { Counter, Histogram, Registry } from 'prom-client';

/** How one exchange with a subgraph ended. */
export type ExchangeOutcome = 'answered' | 'errors' | 'timeout' | 'unreachable' | 'status' | 'invalid' | 'too_large';

/** How one request of a client ended. */
export type RequestOutcome = 'ok' | 'partial' | 'refused' | 'unauthenticated' | 'failed';

export interface Metrics {
  readonly registry: Registry;
  readonly countExchange: (subgraph: string, outcome: ExchangeOutcome, seconds: number) => void;
  readonly countRequest: (outcome: RequestOutcome) => void;
}

/** A registry of its own, so that several gateways in one process do not add up. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const exchanges = new Counter({
    name: 'subgraph_requests_total',
    help: 'Exchanges with a subgraph, by how they ended',
    labelNames: ['subgraph', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'subgraph_request_seconds',
    help: 'Seconds from asking a subgraph to its whole answer or to giving up',
    labelNames: ['subgraph'],
    // From what a subgraph on the same machine takes to all that a request is given.
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
    registers: [registry],
  });
  const requests = new Counter({
    name: 'graphql_requests_total',
    help: 'Requests of clients, by how they ended',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    registry,
    countExchange(subgraph, outcome, elapsed) {
      exchanges.inc({ subgraph, outcome });
      seconds.observe({ subgraph }, elapsed);
    },
    countRequest: (outcome) => requests.inc({ outcome }),
  };
}
