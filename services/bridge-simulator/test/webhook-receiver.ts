import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { BridgeEvent } from '../src/conferences/conference.js';

export interface Delivery {
  readonly signature: string;
  readonly body: string;
  readonly events: readonly BridgeEvent[];
}

/** What receives webhooks, and answers as it is told to. */
export interface WebhookReceiver {
  readonly url: string;
  /** Those that were answered 2xx, in their order. */
  readonly taken: () => readonly BridgeEvent[];
  readonly deliveries: readonly Delivery[];
  /** How the next deliveries are answered. */
  answerWith: (status: number) => void;
  readonly stop: () => Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const deliveries: (Delivery & { readonly status: number })[] = [];
  let status = 204;
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = await text(request);
    const { events } = JSON.parse(body) as { events: readonly BridgeEvent[] };
    deliveries.push({ signature: String(request.headers['x-bridge-signature']), body, events, status });
    response.writeHead(status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    deliveries,
    taken: () => deliveries.flatMap(({ events, status }) => (status < 300 ? events : [])),
    answerWith(next) {
      status = next;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
