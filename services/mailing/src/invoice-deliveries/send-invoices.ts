import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import { printerOf } from '../print-jobs/print-work.js';
import { afterMail, afterPrint, type DeliveryVerdict } from './delivery-verdict.js';
import { invoiceMailOf } from './invoice-mail.js';
import type { InvoiceWork } from './invoice-work.js';
import { type Prepared, prepareInvoice } from './prepare-invoice.js';
import { claimToSend, type DeliveryRow, settleDelivery } from './queries.js';
import { recordInvoiceVerdict } from './record-invoice-verdict.js';

/** Few: for each of them billing sets a document, which others may be waiting for as well. */
const AT_ONCE = 4;
/** Longer than the graph and the files may take; who dies before anything is handed over is soon followed. */
const PREPARING_MS = 120_000;
const viewer = serviceViewer('mailing');

/**
 * Delivers invoices that are due. What is handed over is marked before; what nobody answers for stays so until it is
 * looked up. Several may do so at once. @returns how many there were.
 */
export async function sendInvoices(work: InvoiceWork): Promise<number> {
  const now = work.clock.now();
  const claim = { now, until: new Date(now.getTime() + PREPARING_MS), limit: AT_ONCE };
  const rows = await write(work, (tx) => claimToSend(tx, claim));
  await Promise.all(rows.map((row) => sendOne(work, row)));
  return rows.length;
}

async function sendOne(work: InvoiceWork, row: DeliveryRow): Promise<void> {
  // Before it is marked: what fails here has told nobody anything.
  const prepared = await prepareInvoice(work, row);
  if (prepared.kind === 'settled') return keep(work, row, prepared.verdict);
  const now = work.clock.now();
  // As long as a doubt: what nobody answers for by then may have gone.
  const leaseMs = prepared.change.channel === 'EMAIL' ? (work.mail?.doubtMs ?? 0) : work.printLeaseMs;
  const nextAttemptAt = new Date(now.getTime() + leaseMs);
  const marked = { change: { ...prepared.change, nextAttemptAt } };
  const sending = await write(work, (tx) => settleDelivery(tx, row, marked, now));
  // Somebody else was faster, or somebody wants it otherwise.
  if (!sending) return;
  await keep(work, sending, await handOver(work, sending, prepared));
}

async function handOver(
  work: InvoiceWork,
  row: DeliveryRow,
  { invoice, files }: Extract<Prepared, { readonly kind: 'ready' }>,
): Promise<DeliveryVerdict> {
  const { mail, sellerName, clock } = work;
  const { messageKey, email, jobName } = row;
  if (row.channel === 'EMAIL' && mail && messageKey && email) {
    const outcome = await mail.mailer.send(invoiceMailOf(mail, invoice, { messageKey, email, files, sellerName }));
    return afterMail(row, outcome, clock.now());
  }
  const [pdf] = files;
  if (!jobName || !pdf) throw new Error(`${row.number} goes by no way`);
  const answer = await printerOf(work, row.printer).print({ jobName, pdf: pdf.content });
  return afterPrint(row, answer, clock.now());
}

function keep(work: InvoiceWork, row: DeliveryRow, verdict: DeliveryVerdict): Promise<void> {
  return write(work, (tx) => recordInvoiceVerdict(tx, row, verdict, work.clock.now()));
}

function write<Value>({ database }: InvoiceWork, run: (tx: Db) => Promise<Value>): Promise<Value> {
  return withViewer(database, viewer, 'write', run);
}
