import { signRequest } from '@switchboard/kit/signing';
import type { Viewer } from '@switchboard/kit/viewer';
import { Agent } from 'undici';
import type { ExchangeOutcome, Metrics } from '../metrics.js';
import type { GatewayOptions } from '../options.js';
import { exchange } from '../subgraphs/exchange.js';
import { type ReadDownload, readDownload } from './read-download.js';

/** A link's own two parts, the token not yet verified: the subgraph does that. */
export interface DownloadLink {
  readonly subgraph: string;
  readonly token: string;
}

/** `unknown`: no subgraph has this name. */
export type FetchedDownload = ReadDownload | { readonly outcome: 'unknown' };

export interface FetchDownload {
  readonly fetch: (link: DownloadLink, correlationId: string) => Promise<FetchedDownload>;
  readonly close: () => Promise<void>;
}

/** Few, so that files leave the subgraphs free for questions. */
const CONNECTIONS = 4;
/** The link says for whom it is; this one only brings it. */
const CARRIER: Viewer = { subject: 'service:gateway', kind: 'service', roles: [], scopes: [] };

/**
 * Fetches the files that links name from the subgraphs, each whole, within the request's deadline and the bound of an
 * answer. Whole, because a file that is cut off looks like one that is short, and because a client that reads slowly
 * would hold what the subgraph reads from.
 */
export function createFetchDownload(
  urls: ReadonlyMap<string, string>,
  options: GatewayOptions,
  metrics: Metrics,
): FetchDownload {
  const agent = new Agent({ connections: CONNECTIONS, pipelining: 1 });
  const { maxAnswerBytes: maxBytes, requestTimeoutMs: timeoutMs } = options;
  return {
    async fetch(link, correlationId) {
      const url = urls.get(link.subgraph);
      if (!url) return { outcome: 'unknown' };
      const { origin, pathname: path } = new URL(`downloads/${link.subgraph}/${link.token}`, url);
      const headers = headersOf(options, { path, subgraph: link.subgraph, correlationId });
      const startedAt = performance.now();
      const request = { method: 'GET', origin, path, headers } as const;
      const read = readDownload(await exchange(agent, request, { timeoutMs, maxBytes }));
      metrics.countExchange(link.subgraph, exchangeOutcomeOf(read), (performance.now() - startedAt) / 1000);
      return read;
    },
    close: () => agent.destroy(),
  };
}

function exchangeOutcomeOf(read: ReadDownload): ExchangeOutcome {
  if (read.outcome === 'failed') return read.failure;
  return read.outcome === 'refused' ? 'errors' : 'answered';
}

interface Asked {
  readonly path: string;
  readonly subgraph: string;
  readonly correlationId: string;
}

function headersOf({ signingKeys }: GatewayOptions, { path, subgraph, correlationId }: Asked): Record<string, string> {
  const headers = { accept: '*/*', 'accept-encoding': 'identity', 'x-correlation-id': correlationId };
  if (signingKeys === 'off') return headers;
  const signed = { method: 'GET', path, target: subgraph, body: '' };
  return { ...headers, ...signRequest(signingKeys, signed, { viewer: CARRIER, correlationId }, Date.now()) };
}
