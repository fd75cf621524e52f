import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { type SigningKey, signRequest } from '@switchboard/kit/signing';
import type { GraphQLSchema } from 'graphql';
import { Pool } from 'undici';
import type { AskContext } from '../context.js';
import { atPlace, type FetchPlace } from '../errors/located-error.js';
import type { ExchangeOutcome, Metrics } from '../metrics.js';
import { type AnswerShape, readAnswerShape } from './answer-shape.js';
import { type AnsweredError, checkAnswer } from './check-answer.js';
import { type Answer, type Exchanged, exchange } from './exchange.js';
import { upperName } from './subgraph-name.js';

export interface SubgraphOptions {
  readonly name: string;
  readonly url: string;
  readonly schema: GraphQLSchema;
  readonly signingKeys: readonly SigningKey[] | 'off';
  readonly timeoutMs: number;
  readonly connections: number;
  readonly maxAnswerBytes: number;
  readonly metrics: Metrics;
}

/** One subgraph behind a bounded pool of kept-alive connections. */
export interface Subgraph extends GraphQLDataSource {
  readonly close: () => Promise<void>;
}

type Outcome =
  | { readonly ok: true; readonly data: Record<string, unknown> | null; readonly errors: readonly AnsweredError[] }
  | { readonly ok: false; readonly outcome: ExchangeOutcome; readonly detail: string };

interface Fetch {
  readonly query: string;
  readonly body: string;
  readonly shape: AnswerShape;
  readonly representationCount: number;
}

const MAX_KNOWN_FETCHES = 5_000;

/**
 * Asks a subgraph and never throws: a subgraph that is down, slow or talks nonsense is answered for with `data: null`
 * and one error `<NAME>_UNAVAILABLE` that knows which fields it stands for.
 */
export function createSubgraph(options: SubgraphOptions): Subgraph {
  const { name, url, schema, timeoutMs, connections, metrics } = options;
  const { origin, pathname, search } = new URL(url);
  // One request at a time on a connection: a slow answer must not hold up the one behind it.
  const pool = new Pool(origin, { connections, connect: { timeout: timeoutMs }, pipelining: 1 });
  const knownShapes = new Map<string, AnswerShape>();
  const path = pathname + search;
  return {
    async process({ request, context, ...incoming }) {
      const { query = '', variables, operationName } = request;
      const shape = rememberShape(knownShapes, schema, query);
      const body = JSON.stringify({ query, variables, operationName });
      const representationCount = variables?.representations?.length ?? 0;
      const startedAt = performance.now();
      const asker = context as AskContext;
      const outcome = await askWithinDeadline(
        options,
        { pool, path },
        { query, body, shape, representationCount },
        asker,
      );
      metrics.countExchange(name, outcomeName(outcome), (performance.now() - startedAt) / 1000);
      logTrouble(name, outcome, asker);
      const fetchPath = ('pathInIncomingRequest' in incoming && incoming.pathInIncomingRequest) || [];
      return answerFor(name, outcome, { path: fetchPath, fields: shape.asked, isOwnWords: !outcome.ok });
    },
    // Not `close`, which waits: by now nobody waits for an answer.
    close: () => pool.destroy(),
  };
}

function rememberShape(known: Map<string, AnswerShape>, schema: GraphQLSchema, query: string): AnswerShape {
  const shape = known.get(query) ?? readAnswerShape(schema, query);
  // Clients with inline values make ever new texts: forget all rather than grow.
  if (known.size >= MAX_KNOWN_FETCHES) known.clear();
  known.set(query, shape);
  return shape;
}

async function askWithinDeadline(
  options: SubgraphOptions,
  { pool, path }: { readonly pool: Pool; readonly path: string },
  fetch: Fetch,
  asker: AskContext,
): Promise<Outcome> {
  const deadlineAt = Math.min(Date.now() + options.timeoutMs, asker.deadlineAt);
  const ask = () => {
    const timeoutMs = deadlineAt - Date.now();
    if (timeoutMs <= 0) return { ok: false, failure: 'timeout', detail: 'the request has no time left' } as const;
    const request = { method: 'POST' as const, path, headers: headersOf(options, fetch.body, asker), body: fetch.body };
    return exchange(pool, request, { timeoutMs, maxBytes: options.maxAnswerBytes });
  };
  let exchanged: Exchanged = await ask();
  // A kept-alive connection may be closed just as it is used; only a query may be asked twice.
  if (!exchanged.ok && exchanged.failure === 'reset' && fetch.shape.isQuery) exchanged = await ask();
  if (exchanged.ok) return readAnswer(exchanged.answer, fetch, options.schema);
  const { failure, detail } = exchanged;
  return { ok: false, outcome: failure === 'reset' ? 'unreachable' : failure, detail };
}

function headersOf(
  { name, url, signingKeys }: SubgraphOptions,
  body: string,
  { viewer, correlationId }: AskContext,
): Record<string, string> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    // Between our own machines packing saves little, and what is not unpacked cannot explode.
    'accept-encoding': 'identity',
    'x-correlation-id': correlationId,
  };
  if (signingKeys === 'off') return headers;
  // Without a query string, as the other side checks it.
  const signed = { method: 'POST', path: new URL(url).pathname, target: name, body };
  return { ...headers, ...signRequest(signingKeys, signed, { viewer, correlationId }, Date.now()) };
}

function readAnswer(answer: Answer, { shape, representationCount }: Fetch, schema: GraphQLSchema): Outcome {
  const { status, contentType, contentEncoding, body } = answer;
  if (status < 200 || status > 299) return { ok: false, outcome: 'status', detail: `HTTP ${status}` };
  if (!/^application\/(graphql-response\+)?json\b/i.test(contentType)) {
    return { ok: false, outcome: 'invalid', detail: `content type ${contentType.slice(0, 100) || 'missing'}` };
  }
  if (contentEncoding && contentEncoding !== 'identity') {
    return {
      ok: false,
      outcome: 'invalid',
      detail: `content encoding ${contentEncoding.slice(0, 100)} was not asked for`,
    };
  }
  const checked = checkAnswer(body.toString('utf8'), { schema, shape, representationCount });
  return checked.ok ? checked : { ok: false, outcome: 'invalid', detail: checked.detail };
}

function outcomeName(outcome: Outcome): ExchangeOutcome {
  if (!outcome.ok) return outcome.outcome;
  return outcome.errors.length > 0 ? 'errors' : 'answered';
}

function logTrouble(subgraph: string, outcome: Outcome, { log }: AskContext): void {
  if (!outcome.ok) {
    log.warn({ subgraph, outcome: outcome.outcome, detail: outcome.detail }, 'a subgraph did not answer');
  } else if (outcome.errors.length > 0) {
    log.warn({ subgraph, errors: outcome.errors.slice(0, 10) }, 'a subgraph answered with errors');
  }
}

function answerFor(name: string, outcome: Outcome, place: FetchPlace): GatewayGraphQLResponse {
  if (!outcome.ok) {
    const code = `${upperName(name)}_UNAVAILABLE`;
    return { data: null, errors: [atPlace(`${name} does not answer at the moment`, { code }, place)] };
  }
  const { data, errors } = outcome;
  if (errors.length === 0) return { data };
  const isPlaceless = ({ path }: AnsweredError) => data === null && !path;
  return {
    data,
    errors: errors.map((error) => (isPlaceless(error) ? atPlace(error.message, error.extensions ?? {}, place) : error)),
  };
}
