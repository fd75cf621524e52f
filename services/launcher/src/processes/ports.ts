import { createServer } from 'node:net';
import { codeOf, LaunchError } from '../launch-error.js';

const HOST = '127.0.0.1';
const LAST_PORT = 65_535;

/** Below where operating systems take the ports of clients: one of those may be gone before a server gets to it. */
const ANY = { first: 20_000, count: 10_000 };
const TRIES = 50;

/** A port that was free a moment ago, and that no client will be given. */
export async function anyFreePort(): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const port = ANY.first + Math.floor(Math.random() * ANY.count);
    if (await isFree(port)) return port;
  }
  return listenOnce(0);
}

/** The port itself if it is free (0: any free one); an error that says how to choose another if not. */
export async function claimPort(port: number): Promise<number> {
  if (port === 0) return anyFreePort();
  try {
    return await listenOnce(port);
  } catch (error) {
    const another = 'choose another with PORT=NUMBER (PORT=0: any free one)';
    if (codeOf(error) === 'EADDRINUSE') {
      throw new LaunchError('PORT_IN_USE', `port ${port} of ${HOST} is in use; stop what uses it or ${another}`);
    }
    if (codeOf(error) === 'EACCES') {
      throw new LaunchError('PORT_NOT_ALLOWED', `port ${port} of ${HOST} is not for this account; ${another}`);
    }
    throw error;
  }
}

/** The next free ports after `port`, one for each name. */
export async function nextFreePorts<Name extends string>(
  port: number,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const ports = {} as Record<Name, number>;
  let next = port + 1;
  for (const name of names) {
    // Around to 1024: below it, only root may listen.
    while (!(await isFree(next))) next = next >= LAST_PORT ? 1024 : next + 1;
    ports[name] = next;
    next += 1;
  }
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  return (
    port <= LAST_PORT &&
    listenOnce(port).then(
      () => true,
      () => false,
    )
  );
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // Let go again at once: what wants the port may still find it taken, and then says so itself.
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
