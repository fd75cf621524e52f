import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What a system counts about itself, for `/metrics`. */
export interface Metrics {
  readonly registry: Registry;
  /** Statements sent to the database, by `request` or `worker`; those of the queues are not counted. */
  readonly sqlStatements: Counter<'by'>;
  /** Requests answered, by outcome `ok` or `error`. */
  readonly requests: Counter<'outcome'>;
  /** Time from request to answer. */
  readonly requestSeconds: Histogram;
  /** Events that came to an end here, by direction and outcome. */
  readonly events: Counter<'direction' | 'outcome'>;
}

export function createMetrics(system: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ system });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    sqlStatements: new Counter({
      name: 'sql_statements_total',
      help: 'SQL statements sent',
      labelNames: ['by'],
      registers,
    }),
    requests: new Counter({ name: 'graphql_requests_total', help: 'Requests', labelNames: ['outcome'], registers }),
    requestSeconds: new Histogram({ name: 'graphql_request_seconds', help: 'Seconds per request', registers }),
    events: new Counter({
      name: 'events_total',
      help: 'Events by fate',
      labelNames: ['direction', 'outcome'],
      registers,
    }),
  };
}
