import type { Running } from '@switchboard/kit/run-process';
import { addDownloadRoute } from './downloads/download-route.js';
import { createFetchDownload } from './downloads/fetch-download.js';
import { createGraphServer } from './graph-server.js';
import { addExplorerRoutes } from './http/explorer-routes.js';
import { addGraphRoute } from './http/graph-route.js';
import { addHealthRoutes } from './http/health-routes.js';
import { createHttpServer } from './http/http-server.js';
import { createMetrics } from './metrics.js';
import { DEFAULT_OPTIONS, type GatewayOptions, type GivenOptions } from './options.js';
import { openSupergraph } from './supergraph.js';
import { createAuthenticate } from './viewer/authenticate.js';
import { createTokenCheck } from './viewer/check-token.js';

// Within the ten seconds after which the process itself is cut off.
const DRAIN_WITHIN_MS = 8_000;

/**
 * Starts a gateway over the supergraph of the options; reads nothing from the environment.
 * @throws Error that says in one line what is missing or wrong, or that the port is taken; nothing is left open.
 */
export async function startGateway(given: GivenOptions): Promise<Running> {
  const options: GatewayOptions = { ...DEFAULT_OPTIONS, ...given };
  const { host, port, tokens, signingKeys, requestTimeoutMs } = options;
  const metrics = createMetrics();
  const checkToken = tokens === 'off' ? 'off' : await createTokenCheck(tokens);
  const authenticate = createAuthenticate({ checkToken, signingKeys });
  const supergraph = await openSupergraph(options, metrics);
  const http = createHttpServer(options);
  const graph = createGraphServer(supergraph.gateway, http, options);
  const downloads = createFetchDownload(supergraph.urls, options, metrics);
  let ready = false;
  const stop = async () => {
    ready = false;
    // A client that takes its answer too slowly must not hold up the end.
    const cutOff = setTimeout(() => http.server.closeAllConnections(), DRAIN_WITHIN_MS);
    await graph.stop();
    clearTimeout(cutOff);
    await Promise.all([supergraph.close(), downloads.close()]);
  };

  await graph.start();
  addGraphRoute(http, { graph, authenticate, metrics, requestTimeoutMs });
  addDownloadRoute(http, downloads);
  addHealthRoutes(http, metrics, () => ready);
  if (options.explorer) addExplorerRoutes(http);
  const address = await http.listen({ host, port }).catch(async (error: Error) => {
    await stop();
    throw error;
  });
  ready = true;
  return { url: `${address}/graphql`, stop };
}
