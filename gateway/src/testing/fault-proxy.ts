import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Misbehave = (response: ServerResponse, received: Received) => void;

/** Stands before a real system, passes everything on, and misbehaves when told to. */
export interface FaultProxy {
  readonly url: string;
  readonly received: Received[];
  /** Until told otherwise; `undefined` passes everything on again. */
  misbehave: Misbehave | undefined;
  readonly stop: () => Promise<void>;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const received = { path: incoming.url ?? '', headers: incoming.headers, body };
    proxy.received.push(received);
    if (proxy.misbehave) return proxy.misbehave(response, received);
    const onward = httpRequest(target, { method: 'POST', headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received: [],
    misbehave: undefined,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}

export function answerJson(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json').end(typeof body === 'string' ? body : JSON.stringify(body));
}
