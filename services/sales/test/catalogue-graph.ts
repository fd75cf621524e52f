import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A graph that knows billing's catalogue and nothing else. */
export interface CatalogueGraph {
  readonly url: string;
  /** Whether it answers as a gateway does whose billing is down. */
  down: boolean;
  /** How often it was asked. */
  asked: number;
  readonly stop: () => Promise<void>;
}

const answer = {
  data: {
    billableServices: [{ code: 'AUDIO' }, { code: 'RECORDING' }],
    accessTypes: [{ code: 'LOCAL' }, { code: 'TOLL_FREE' }],
  },
};
const failure = { data: { billableServices: null }, errors: [{ message: 'billing does not answer' }] };

export async function startCatalogueGraph(): Promise<CatalogueGraph> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      graph.asked += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(graph.down ? failure : answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const graph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    down: false,
    asked: 0,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
  return graph;
}
