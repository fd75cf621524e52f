import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { operations } from '@switchboard/kit/ipp/codes';

/** A way to a printer that lets requests through and keeps the answers to prints. */
export interface CutWay {
  readonly url: string;
  readonly cutCount: () => number;
  readonly stop: () => Promise<void>;
}

/** @param target an `ipp` address. */
export async function cutAnswers(target: string): Promise<CutWay> {
  let cutCount = 0;
  const { port, pathname } = new URL(target);
  const server = createServer(async (incoming, response) => {
    const body = await buffer(incoming);
    const answer = await post(`http://127.0.0.1:${port}${pathname}`, incoming, body);
    const answered = await buffer(answer);
    if (body.readUInt16BE(2) === operations['Print-Job']) {
      cutCount += 1;
      response.destroy();
      return;
    }
    response.writeHead(answer.statusCode ?? 502, { 'content-type': 'application/ipp' }).end(answered);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `ipp://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    cutCount: () => cutCount,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function post(url: string, { headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const { authorization, 'content-type': type } = headers;
  const told = request(url, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': type, ...(authorization && { authorization }) },
  });
  told.end(body);
  const [answer] = (await once(told, 'response')) as [IncomingMessage];
  return answer;
}
