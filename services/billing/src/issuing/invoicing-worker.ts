import { type QueueDeclarations, wakeUpQueue } from '@switchboard/kit/events/queues';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import { wakeRatingOf } from '../calls/rating-worker.js';
import type { SellerTerms } from '../terms.js';
import type { InvoicingWork } from './invoicing-work.js';
import { issueDueInvoices } from './issue-due-invoices.js';

const INVOICING_QUEUE = 'invoice';
export const invoicingQueues: QueueDeclarations = { [INVOICING_QUEUE]: wakeUpQueue };

/** How often the worker looks whether something is due, in milliseconds. */
const SWEEP_MS = 30_000;

/** Tells the invoicing worker that there may be something to do. */
export async function wakeInvoicing({ boss }: Pick<Runtime, 'boss'>): Promise<void> {
  await boss.send(INVOICING_QUEUE, {});
}

/** Prepares, issues and credits what is due; a run that fails is tried again, later and later, up to every 15 seconds. */
export async function startInvoicingWorker(runtime: Runtime, { seller }: SellerTerms): Promise<void> {
  const { boss, database, askGraph, clock, log, publish, stopped } = runtime;
  const polling = { notifyPollingIntervalSeconds: 2, pollingIntervalSeconds: 0.5 } as const;
  await boss.work(INVOICING_QUEUE, polling, async () => {
    const work: InvoicingWork = {
      database,
      askGraph,
      // Each step's own: what is rated while contracts are read is not prepared before it was rated.
      get now() {
        return clock.now();
      },
      stopped,
      seller,
      publish,
      wakeRating: wakeRatingOf(runtime),
    };
    try {
      const { setAside, ...done } = await issueDueInvoices(work);
      if (Object.values(done).some((count) => count > 0)) log.info(done, 'invoicing');
      // Told by every run for as long as it is so.
      for (const each of setAside)
        log.error(each, 'what was taken back of an invoice stays owed: it cannot be credited');
    } catch (error) {
      log.warn({ reason: String(error) }, 'invoices wait; trying again');
      throw error;
    }
  });
  // Time passes without an event: the worker looks by itself.
  const failure = 'cannot look for invoices that are due';
  sweepEvery({ ...runtime, everyMs: SWEEP_MS, failure }, () => wakeInvoicing(runtime));
}
