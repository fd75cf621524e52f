import { fileURLToPath } from 'node:url';
import type { SigningKey } from '@switchboard/kit/signing';
import type { Logger } from 'pino';
import type { QueryLimits } from './operations/limit-query.js';
import type { TokenRules } from './viewer/check-token.js';

/** All that a gateway needs to know; nothing else is read from the process around it. */
export interface GatewayOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly supergraphFile: string;
  /** By the subgraph's name as in `SUBGRAPH_URL_<NAME>`; goes before the URL that the supergraph names. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Secrets of the envelopes, or `off`: nothing sent is signed and no signed request is accepted. */
  readonly signingKeys: readonly SigningKey[] | 'off';
  /** Whose tokens are accepted, or `off`: everybody asks as the anonymous viewer. */
  readonly tokens: TokenRules | 'off';
  readonly explorer: boolean;
  readonly introspection: boolean;
  /** For one whole exchange with a subgraph, its body included. */
  readonly subgraphTimeoutMs: number;
  /** For a whole request: what a plan of several steps may take together. */
  readonly requestTimeoutMs: number;
  readonly subgraphConnections: number;
  readonly maxAnswerBytes: number;
  readonly maxRequestBytes: number;
  readonly limits: QueryLimits;
  /** Codes whose message goes to the client as a subgraph wrote it. */
  readonly publicErrorCodes: readonly string[];
  readonly log: Logger;
}

/** Options that are the same nearly everywhere. */
export const DEFAULT_OPTIONS = {
  host: '127.0.0.1',
  port: 4000,
  supergraphFile: fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)),
  subgraphUrls: {},
  explorer: true,
  introspection: true,
  // Well below the request's, so that one slow subgraph costs its own part of the answer and no more.
  subgraphTimeoutMs: 3_000,
  requestTimeoutMs: 10_000,
  subgraphConnections: 64,
  // What keeps one subgraph, broken or hostile, from filling the memory of all requests.
  maxAnswerBytes: 16 * 1024 * 1024,
  maxRequestBytes: 256 * 1024,
  // Two nested fragments in half a kilobyte can ask for hundreds of fetches: bounds are counted before planning.
  limits: { tokens: 2_000, depth: 12, aliases: 30, rootFields: 20, selections: 5_000 },
  publicErrorCodes: [
    'BAD_USER_INPUT',
    'NOT_FOUND',
    'FORBIDDEN',
    'PAGE_SIZE_INVALID',
    'CURSOR_INVALID',
    'TOO_MANY_KEYS',
  ],
} as const satisfies Partial<GatewayOptions>;

/** What a caller of `startGateway` has to give; the rest has defaults. */
export type GivenOptions = Partial<GatewayOptions> & Pick<GatewayOptions, 'signingKeys' | 'tokens' | 'log'>;
