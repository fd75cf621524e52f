import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@switchboard/launcher/postgres/embedded';
import { readPostmaster } from '@switchboard/launcher/postgres/postmaster';
import { waitFor } from './wait-for.js';

/** A PostgreSQL server of a test's own, which can be killed without harm to others. */
export interface OwnServer {
  /** An administrator's URL; the same after a kill. */
  readonly adminUrl: string;
  /** kill -9; it starts again by itself, as `npm start` lets it. */
  readonly kill: () => Promise<void>;
  /** Waits until it runs again. */
  readonly start: () => Promise<void>;
  /** Stops it for good and takes its files away. */
  readonly remove: () => Promise<void>;
}

const RECOVERED_WITHIN_MS = 60_000;

export async function startOwnServer(): Promise<OwnServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-server-'));
  const server = await startEmbeddedPostgres({ dataDir, log: () => {}, keep: true });
  const running = () => readPostmaster(join(server.location, 'cluster'));
  let killed: number | undefined;
  return {
    adminUrl: server.adminUrl,
    async kill() {
      killed = running()?.pid;
      if (killed === undefined) throw new Error('there is no server to kill');
      process.kill(killed, 'SIGKILL');
    },
    async start() {
      const isBack = async () => running()?.ready === true && running()?.pid !== killed;
      await waitFor('the server to recover', isBack, RECOVERED_WITHIN_MS);
    },
    async remove() {
      await server.stop();
      await rm(server.location, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
