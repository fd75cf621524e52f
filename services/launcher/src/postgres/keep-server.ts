import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../data-folder/process-mark.js';
import { messageOf } from '../launch-error.js';
import { type Postmaster, stopPostmaster } from './postmaster.js';

export interface KeepOptions {
  /** Starts the server again where its clients look for it. */
  readonly relaunch: (port: number) => Promise<Postmaster>;
  readonly log: (text: string) => void;
}

const LOOK_EVERY_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** Starts the server again whenever it ends by itself, until it is stopped through the function returned. */
export function keepServer(first: Postmaster, { relaunch, log }: KeepOptions): () => Promise<void> {
  const halt = new AbortController();
  let server = first;
  const watching = (async () => {
    for (let pause = LOOK_EVERY_MS; !halt.signal.aborted; await rest(pause, halt.signal)) {
      if (isAlive(server.pid)) continue;
      log(`PostgreSQL (pid ${server.pid}) ended by itself, starts again on port ${server.port}`);
      try {
        server = await relaunch(server.port);
        pause = LOOK_EVERY_MS;
      } catch (error) {
        log(messageOf(error));
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      }
    }
  })();
  return async () => {
    halt.abort();
    await watching;
    await stopPostmaster(server.pid);
  };
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return delay(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
