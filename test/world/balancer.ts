import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * A load balancer: each connection goes to the next port in turn, or to the one after it where nobody listens. Where
 * nobody listens at all the connection is cut.
 * @returns how to stop it.
 */
export async function startBalancer(port: number, targets: readonly number[]): Promise<() => Promise<void>> {
  let turn = 0;
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client);
    client.once('close', () => clients.delete(client));
    // Whoever goes before it is joined with anybody leaves nothing to be done.
    client.on('error', () => {});
    turn += 1;
    join(
      client,
      targets.map((_, index) => targets[(turn + index) % targets.length] ?? 0),
    );
  });
  server.listen({ port, host: '127.0.0.1' });
  await once(server, 'listening');
  return async () => {
    for (const client of clients) client.destroy();
    server.close();
    await once(server, 'close');
  };
}

/** Joins a client with the first that listens; each end ends the other. */
function join(client: Socket, [port, ...others]: readonly number[]): void {
  if (client.destroyed) return;
  if (port === undefined) return void client.resetAndDestroy();
  const target = connect({ port, host: '127.0.0.1' });
  const refused = () => join(client, others);
  target.once('error', refused);
  target.once('connect', () => {
    target.off('error', refused);
    for (const [one, other] of [[client, target] as const, [target, client] as const]) {
      one.on('error', () => other.destroy());
      one.once('close', () => other.destroy());
      one.pipe(other);
    }
    if (client.destroyed) target.destroy();
  });
}
