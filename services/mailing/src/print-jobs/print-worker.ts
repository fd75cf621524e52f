import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { sweepEvery } from '@switchboard/kit/sweep-every';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { serviceViewer } from '@switchboard/kit/viewer';
import { finishCampaigns } from '../campaigns/queries.js';
import type { PrinterPort } from '../printing/printer-port.js';
import { readPrinterStates } from './read-printer-states.js';
import { sendPrintJobs } from './send-print-jobs.js';

/** How often it looks whether something is due: a look reads an index that holds what is open and nothing else. */
const LOOK_MS = 250;
const FINISH_MS = 1_000;

export interface PrintWorkerParts {
  readonly printers: ReadonlyMap<string, PrinterPort>;
  readonly compiler: PdfCompiler;
  /** Longer than a printer may take to answer. */
  readonly leaseMs: number;
}

/** Prints what is ready, follows what is at printers, and ends campaigns of which nothing is open, until the system stops. */
export function startPrintWorker(runtime: Runtime, parts: PrintWorkerParts): void {
  const { database, clock, log, stopped } = runtime;
  const work = { ...parts, database, clock };
  // Apart: a printer that is slow to take a job keeps nobody from following those that it has.
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure: 'print jobs wait; trying again' }, async () => {
    while (!stopped.aborted && (await sendPrintJobs(work)) > 0);
  });
  sweepEvery({ ...runtime, everyMs: LOOK_MS, failure: 'cannot follow print jobs; trying again' }, async () => {
    while (!stopped.aborted && (await readPrinterStates(work)) > 0);
  });
  // Not where the last thing is closed: of two that close the last two, neither sees the other's.
  sweepEvery({ ...runtime, everyMs: FINISH_MS, failure: 'cannot end campaigns; trying again' }, async () => {
    const numbers = await withViewer(database, serviceViewer('mailing'), 'write', (tx) =>
      finishCampaigns(tx, clock.now()),
    );
    if (numbers.length > 0) log.info({ numbers }, 'campaigns are printed');
  });
}
