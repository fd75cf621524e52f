import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Where the way to an SMTP server breaks: before a message is begun, or when its answer is on the way back. */
export type CutAt = 'envelope' | 'answer' | 'nowhere';

/** A way to an SMTP server that breaks where it is told to. */
export interface CutWay {
  readonly port: number;
  readonly cut: (at: CutAt) => void;
  readonly stop: () => Promise<void>;
}

const END_OF_DATA = '\r\n.\r\n';

export async function cutSmtp(target: number): Promise<CutWay> {
  let at: CutAt = 'nowhere';
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    const end = () => [client, upstream].forEach((socket) => void socket.destroy());
    let tail = '';
    let answerIsNext = false;
    client.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString('latin1')).slice(-2_000);
      if (at === 'envelope' && tail.includes('MAIL FROM')) return end();
      answerIsNext = tail.endsWith(END_OF_DATA);
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      if (at === 'answer' && answerIsNext) return end();
      client.write(chunk);
    });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut: (where) => {
      at = where;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
