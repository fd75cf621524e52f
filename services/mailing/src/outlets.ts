import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { Links } from '@switchboard/kit/links/link';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { InvoiceMail } from './invoice-deliveries/invoice-work.js';
import { startInvoiceWorker } from './invoice-deliveries/invoice-worker.js';
import { recordInvoiceStatuses } from './invoice-deliveries/record-invoice-statuses.js';
import type { DeliveryEvent } from './notices/delivery-statuses/delivery-status.js';
import { startStatusReceiver } from './notices/delivery-statuses/start-status-receiver.js';
import { startNoticeWorker } from './notices/notice-worker.js';
import { recordDeliveryStatuses } from './notices/record-delivery-statuses.js';
import { recordUnsubscription } from './notices/record-unsubscription.js';
import { openMailer } from './notices/smtp/open-mailer.js';
import type { SmtpSettings } from './notices/smtp/read-smtp.js';
import { unsubscribeLink } from './notices/unsubscribe-links.js';
import type { ReturnPaths } from './notices/verp.js';
import { startPrintWorker } from './print-jobs/print-worker.js';
import { printLeaseMs } from './print-jobs/send-print-jobs.js';
import { openPrinters } from './printing/open-printers.js';
import type { MailingTerms, Outlets } from './terms.js';

const viewer = serviceViewer('mailing');

/** Prints and tells what is due, and takes what mail servers say of it, until the system stops. */
export async function startOutlets(runtime: Runtime, terms: MailingTerms, compiler: PdfCompiler): Promise<void> {
  const { sender, outlets } = terms;
  if (!outlets) return;
  const leaseMs = printLeaseMs(outlets.printers);
  const printers = openPrinters(outlets.printers);
  startPrintWorker(runtime, { printers, compiler, leaseMs });
  const mail = await startMail(runtime, outlets, sender.name);
  const { graphUrl } = outlets;
  startInvoiceWorker(runtime, { mail, printers, printLeaseMs: leaseMs, graphUrl, sellerName: sender.name });
}

/** @returns how invoices go by e-mail, where a mail server is named. */
async function startMail(
  runtime: Runtime,
  { smtp, keys, publicUrl, doubtMs }: Outlets,
  sellerName: string,
): Promise<InvoiceMail | undefined> {
  const { log, stopped } = runtime;
  if (!smtp) {
    log.warn('SMTP_URL is not set: notices and invoices by e-mail wait');
    return undefined;
  }
  const returnPaths = { domain: smtp.returnPathDomain, keys };
  const statusesSince = await takeStatuses(runtime, smtp.statuses, returnPaths);
  const mailer = openMailer(smtp);
  stopped.addEventListener('abort', () => mailer.close());
  const { from } = smtp;
  startNoticeWorker(runtime, { from, sellerName, returnPaths, publicUrl, doubtMs, statusesSince }, mailer);
  return { mailer, from, returnPaths, doubtMs, statusesSince };
}

/** @returns since when they are taken. */
async function takeStatuses(
  { database, clock, log, stopped, underWay }: Runtime,
  at: SmtpSettings['statuses'],
  returnPaths: ReturnPaths,
): Promise<Date | null> {
  if (!at) {
    log.warn('STATUSES_PORT is not set: bounces are not seen, and what may have gone is not sent again');
    return null;
  }
  const receiver = await startStatusReceiver({
    ...{ ...at, returnPaths, clock, log },
    take: (events) => withViewer(database, viewer, 'write', (tx) => recordStatuses(tx, events, clock.now())),
  });
  stopped.addEventListener('abort', () => underWay.add(receiver.stop()));
  return clock.now();
}

/** A key is of a notice or of an invoice; each takes its own. */
async function recordStatuses(tx: Db, events: readonly DeliveryEvent[], now: Date): Promise<void> {
  await recordDeliveryStatuses(tx, events, { now });
  await recordInvoiceStatuses(tx, events, { now });
}

/** What people do by following a link. */
export function linksOf({ database, clock }: Runtime, { outlets }: MailingTerms): Links {
  const off = unsubscribeLink(outlets?.keys ?? [], (wanted) =>
    withViewer(database, viewer, 'write', (tx) => recordUnsubscription(tx, wanted, { now: clock.now() })),
  );
  return new Map([['unsubscribe', off]]);
}
