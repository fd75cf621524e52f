import { type Clock, systemClock } from '@switchboard/kit/clock';
import { openLedger } from '@switchboard/kit/ledger/open-ledger';
import { createLog } from '@switchboard/kit/log';
import type { Running } from '@switchboard/kit/run-process';
import { createApp } from './app.js';
import { startConferences } from './conferences/conference-worker.js';
import { createMischief } from './faults/mischief.js';
import { startOutages } from './faults/outage-worker.js';
import { noFaults } from './faults/read-faults.js';
import type { Book } from './ledger/book.js';
import type { Entry } from './ledger/entries.js';
import { createMemory, remember } from './ledger/memory.js';
import { startWebhooks, type Webhook } from './webhooks/webhook-worker.js';

export interface SimulatorSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly secret: string;
  /** Ports of the whole bridge. */
  readonly capacity: number;
  readonly ledgerFolder: string;
  /** Without one, events wait to be polled. */
  readonly webhook: Webhook | undefined;
  readonly logLevel: string;
}

/** Starts a bridge that goes on where its ledger ends. */
export async function startSimulator(settings: SimulatorSettings, clock: Clock = systemClock): Promise<Running> {
  const log = createLog('bridge-simulator', settings.logLevel);
  const memory = createMemory({ tells: settings.webhook !== undefined });
  const ledger = await openLedger<Entry>(settings.ledgerFolder, (entry) => remember(memory, entry));
  const book: Book = { memory, ledger, clock, capacity: settings.capacity };
  const mischief = createMischief(noFaults);
  const app = createApp({ book, mischief, secret: settings.secret, log });
  const url = await app.listen({ host: settings.host, port: settings.port });
  const onFault = (error: unknown) => log.error({ err: error }, 'stands still: its ledger cannot be written');
  const stopConferences = startConferences(book, onFault);
  const stopWebhooks = settings.webhook && startWebhooks({ book, mischief, webhook: settings.webhook, log }, onFault);
  const stopOutages = startOutages(app.server, mischief, clock);
  return {
    url,
    async stop() {
      stopConferences();
      await stopWebhooks?.();
      await stopOutages();
      await app.close();
      await ledger.close();
    },
  };
}
