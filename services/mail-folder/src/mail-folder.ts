import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '@switchboard/kit/clock';
import { openLedger } from '@switchboard/kit/ledger/open-ledger';
import { createLog } from '@switchboard/kit/log';
import type { Running } from '@switchboard/kit/run-process';
import { createApp } from './app.js';
import { createMischief } from './faults/mischief.js';
import { noFaults } from './faults/read-faults.js';
import type { Book } from './ledger/book.js';
import type { Entry } from './ledger/entries.js';
import { createMemory, remember } from './ledger/memory.js';
import { openSmtpServer } from './messages/open-smtp-server.js';
import { type StatusReceiver, startStatuses } from './statuses/status-worker.js';

export interface MailFolderSettings {
  readonly host: string;
  /** Of its HTTP server; 0 takes any free port. */
  readonly port: number;
  readonly smtpPort: number;
  readonly secret: string;
  /** Holds the messages and the ledger. */
  readonly folder: string;
  /** Who takes mail to all return paths; without one, nothing is told. */
  readonly statusesTo: StatusReceiver | undefined;
  readonly logLevel: string;
}

/** Starts a mail server that goes on where its ledger ends. */
export async function startMailFolder(settings: MailFolderSettings, clock: Clock = systemClock): Promise<Running> {
  const { host, folder, secret, statusesTo } = settings;
  const log = createLog('mail-folder', settings.logLevel);
  const memory = createMemory({ tells: statusesTo !== undefined });
  const ledger = await openLedger<Entry>(folder, (entry) => remember(memory, entry));
  const book: Book = { memory, ledger, clock, folder };
  const mischief = createMischief(noFaults);
  const smtp = openSmtpServer({ book, mischief, log });
  const listening = smtp.listen(settings.smtpPort, host);
  await once(listening, 'listening');
  const app = createApp({ book, mischief, secret, log });
  const url = await app.listen({ host, port: settings.port });
  log.info({ smtpPort: (listening.address() as AddressInfo).port }, 'takes mail');
  const stopStatuses = statusesTo && startStatuses({ book, to: statusesTo, log });
  return {
    url,
    async stop() {
      await stopStatuses?.();
      await new Promise<void>((resolve) => smtp.close(resolve));
      await app.close();
      await ledger.close();
    },
  };
}
