import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { buildSchema, GraphQLError } from 'graphql';
import { maskAnswer } from './errors/mask-errors.js';
import type { Metrics } from './metrics.js';
import type { GatewayOptions } from './options.js';
import { createSubgraph, type Subgraph } from './subgraphs/data-source.js';
import { upperName } from './subgraphs/subgraph-name.js';

/** A supergraph that can be asked, and the connections that it holds. */
export interface Supergraph {
  readonly gateway: GatewayInterface;
  /** Where each subgraph answers, by name; known once the gateway has loaded. */
  readonly urls: ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
}

/**
 * Plans over the supergraph of the file and asks its subgraphs; loads even while all of them are down.
 * @throws Error when the file cannot be read; a supergraph that is not usable is found when Apollo Server starts.
 */
export async function openSupergraph(options: GatewayOptions, metrics: Metrics): Promise<Supergraph> {
  const supergraphSdl = await readSupergraph(options.supergraphFile);
  // Composition has validated it; here only shapes are read from it.
  const schema = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true, noLocation: true });
  const subgraphs = new Map<string, Subgraph>();
  const urls = new Map<string, string>();
  // Read by the constructor below; its telemetry would leave the house.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const federation = new ApolloGateway({
    supergraphSdl,
    logger: options.log.child({ part: 'federation' }, { level: 'warn' }),
    // A plan names our systems and their fields.
    __exposeQueryPlanExperimental: false,
    buildService({ name, url }) {
      const subgraphUrl = urlOf(name, url, options.subgraphUrls);
      const subgraph = createSubgraph({
        name,
        url: subgraphUrl,
        schema,
        metrics,
        signingKeys: options.signingKeys,
        timeoutMs: options.subgraphTimeoutMs,
        connections: options.subgraphConnections,
        maxAnswerBytes: options.maxAnswerBytes,
      });
      subgraphs.set(name, subgraph);
      urls.set(name, subgraphUrl);
      return subgraph;
    },
  });
  return {
    gateway: maskErrorsOf(federation, new Set(options.publicErrorCodes)),
    urls,
    async close() {
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()));
    },
  };
}

async function readSupergraph(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`SUPERGRAPH_UNREADABLE: ${(error as Error).message}; set SUPERGRAPH_FILE to a composed supergraph`);
  }
}

function urlOf(name: string, url: string | undefined, given: GatewayOptions['subgraphUrls']): string {
  const found = given[upperName(name)] ?? url;
  if (found && URL.canParse(found)) return found;
  throw new Error(`SUBGRAPH_URL_MISSING: the supergraph has no URL for ${name}; set SUBGRAPH_URL_${upperName(name)}`);
}

function maskErrorsOf(federation: GatewayInterface, publicCodes: ReadonlySet<string>): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) => federation.onSchemaLoadOrUpdate(callback),
    stop: () => federation.stop(),
    async load(options) {
      const { executor } = await federation.load(options);
      if (!executor) throw new Error('the federation gateway loaded without an executor');
      return {
        async executor(asked) {
          if (!asked.operation) return { errors: [new GraphQLError('The query has no such operation, or several')] };
          return maskAnswer(await executor(asked), publicCodes);
        },
      };
    },
  };
}
