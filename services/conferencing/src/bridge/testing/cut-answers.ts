import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { request } from 'undici';

/** A way to a bridge that lets requests through and keeps some of the answers. */
export interface CutWay {
  readonly url: string;
  readonly cutCount: () => number;
  readonly stop: () => Promise<void>;
}

/** @param isCut by method and body: whose answer never arrives. */
export async function cutAnswers(target: string, isCut: (method: string, body: string) => boolean): Promise<CutWay> {
  let cutCount = 0;
  const base = new URL(target);
  const server = createServer(async (incoming, response) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const body = await text(incoming);
    const { authorization = '', 'content-type': type } = headers;
    const answer = await request(new URL(url, base), {
      method: method as 'GET',
      body: body === '' ? null : body,
      headers: { authorization, ...(type && { 'content-type': type }) },
    });
    const answered = await answer.body.text();
    if (isCut(method, body)) {
      cutCount += 1;
      response.destroy();
      return;
    }
    response.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(answered);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base.pathname.replace(/\/$/, '')}`,
    cutCount: () => cutCount,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
