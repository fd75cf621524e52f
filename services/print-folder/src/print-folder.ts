import { once } from 'node:events';
import { join } from 'node:path';
import { type Clock, systemClock } from '@switchboard/kit/clock';
import { openLedger } from '@switchboard/kit/ledger/open-ledger';
import { createLog } from '@switchboard/kit/log';
import type { Running } from '@switchboard/kit/run-process';
import { createMischief, isJammed } from './faults/mischief.js';
import { noFaults } from './faults/read-faults.js';
import { listen, urlOf } from './http-server.js';
import { isOver } from './jobs/job.js';
import { openSpool } from './jobs/open-spool.js';
import { startPress } from './jobs/press-worker.js';
import type { Book } from './ledger/book.js';
import type { Entry } from './ledger/entries.js';
import { createMemory, remember } from './ledger/memory.js';
import { createRoute } from './routes.js';

export interface PrintFolderSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly secret: string;
  /** Where printed jobs come out. */
  readonly folder: string;
  readonly ledgerFolder: string;
  readonly pagesPerMinute: number;
  /** Of jobs that are over, so many are told of. */
  readonly keepJobs: number;
  readonly logLevel: string;
}

/** Starts a printer that goes on where its ledger ends. */
export async function startPrintFolder(settings: PrintFolderSettings, clock: Clock = systemClock): Promise<Running> {
  const { ledgerFolder, folder, pagesPerMinute, secret, keepJobs } = settings;
  const log = createLog('print-folder', settings.logLevel);
  const openedAt = clock.now().getTime();
  const memory = createMemory(keepJobs);
  const ledger = await openLedger<Entry>(ledgerFolder, (entry) => remember(memory, entry));
  const book: Book = { memory, ledger, clock };
  const waiting = [...memory.jobs.values()].filter(({ state }) => !isOver(state)).map(({ id }) => id);
  const spool = await openSpool(join(ledgerFolder, 'spool'), folder, new Set(waiting));
  const mischief = createMischief(noFaults);
  const press = () => ({ pagesPerMinute, isJammed: isJammed(mischief, clock), openedAt });
  const route = createRoute({
    ...{ printer: { book, spool, mischief, pagesPerMinute }, secret },
    die: () => process.kill(process.pid, 'SIGKILL'),
  });
  const server = await listen(settings, route, (error) => log.error({ err: error }, 'request failed'));
  const stopPress = startPress({ book, spool, press }, (error) =>
    log.error({ err: error }, 'nothing comes out for now'),
  );
  return {
    url: urlOf(server),
    async stop() {
      await stopPress();
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), 1_000);
      await closed;
      clearTimeout(timer);
      await ledger.close();
    },
  };
}
