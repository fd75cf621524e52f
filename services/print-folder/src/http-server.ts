import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a route answers; nothing where it has cut the connection. */
export interface RouteAnswer {
  readonly status: number;
  readonly type?: string;
  readonly body: string | Buffer;
}

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** The whole body; one that ends early, or is too large, never arrives here. */
  readonly body: () => Promise<Buffer>;
}

export type Route = (request: HttpRequest) => Promise<RouteAnswer | 'cut'>;

/** A body that is larger than what is taken in. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

const LARGEST_BODY = 256 * 1024 * 1024;

/** Listens; `onFault` is told what a route threw, and whoever asked gets 500. */
export async function listen(
  { host, port }: { readonly host: string; readonly port: number },
  route: Route,
  onFault: (error: unknown) => void,
): Promise<Server> {
  const take = (request: IncomingMessage, response: ServerResponse, goOn?: () => void) => {
    respond(request, response, { route, goOn }).catch((error: unknown) => {
      // Whoever went before its answer is no fault of ours.
      if (!request.destroyed || request.complete) onFault(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(error instanceof BodyTooLargeError ? 413 : 500, { connection: 'close' }).end();
    });
  };
  const server = createServer((request, response) => take(request, response));
  // Who waits to be asked for the body is not asked before it is known to be wanted.
  server.on('checkContinue', (request, response) => take(request, response, () => response.writeContinue()));
  server.listen({ host, port });
  await once(server, 'listening');
  return server;
}

export function urlOf(server: Server): string {
  const { address, port } = server.address() as AddressInfo;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}

/** Compares in constant time, of equal length whatever was sent. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { route, goOn }: { readonly route: Route; readonly goOn: (() => void) | undefined },
): Promise<void> {
  const answer = await route({
    method: request.method ?? 'GET',
    path: new URL(request.url ?? '/', 'http://localhost').pathname,
    headers: request.headers,
    body: () => {
      goOn?.();
      return readBody(request);
    },
  });
  if (answer === 'cut') return void response.destroy();
  const { status, type = 'application/json', body } = answer;
  // What was not read of the request would be taken for the next one.
  const closing = request.complete ? {} : { connection: 'close' };
  const asking = status === 401 ? { 'www-authenticate': 'Basic realm="print-folder"' } : {};
  response.writeHead(status, { 'content-type': type, ...closing, ...asking }).end(body);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new BodyTooLargeError(`more than ${LARGEST_BODY} octets`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
