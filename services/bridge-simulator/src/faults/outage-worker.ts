import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '@switchboard/kit/clock';
import { isDown, type Mischief } from './mischief.js';

const LOOK_EVERY_MS = 20;

/** Closes the server's port while the bridge is to be down, so that connections are refused; answers how to stop it. */
export function startOutages(server: Server, mischief: Mischief, clock: Clock): () => Promise<void> {
  const { address, port } = server.address() as AddressInfo;
  let isOpen = true;
  const open = () => {
    isOpen = true;
    server.listen({ host: address, port });
  };
  const look = () => {
    if (isOpen === !isDown(mischief, clock)) return;
    if (!isOpen) return open();
    isOpen = false;
    server.close();
    server.closeAllConnections();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    if (isOpen) return;
    // Who closes the server after us expects to find it open.
    const listening = new Promise((resolve) => server.once('listening', resolve));
    open();
    await listening;
  };
}
