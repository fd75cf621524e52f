import { createHash } from 'node:crypto';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { MailAttachment } from '../notices/mailer-port.js';
import { findSuppressionsInForce } from '../suppressions/queries.js';
import { type DeliveryVerdict, failed, postponed } from './delivery-verdict.js';
import { type DeliveryWay, emailFor, INVOICES, wayOf } from './delivery-way.js';
import type { InvoiceWork } from './invoice-work.js';
import type { DeliveryRow } from './queries.js';
import { readFile } from './read-file.js';
import { type InvoiceToDeliver, readInvoice } from './read-invoice.js';

/** An invoice that can go out, with its files, or what becomes of it instead. */
export type Prepared =
  | {
      readonly kind: 'ready';
      /** As the graph knows it now. */
      readonly invoice: InvoiceToDeliver;
      readonly files: readonly MailAttachment[];
      /** How the delivery stands from the moment on at which it is handed over. */
      readonly change: Partial<DeliveryRow>;
    }
  | { readonly kind: 'settled'; readonly verdict: DeliveryVerdict };

const viewer = serviceViewer('mailing');

/**
 * Learns from the graph by which way an invoice goes, and brings its files. Nothing is told to anybody: whatever fails
 * here is tried again.
 */
export async function prepareInvoice(work: InvoiceWork, row: DeliveryRow): Promise<Prepared> {
  try {
    const invoice = await readInvoice(work.askGraph, row.number, newId());
    if (!invoice) return settled(failed('INVOICE_UNKNOWN: billing knows of no such invoice'));
    const way = await findWay(work, row, invoice);
    if (way.kind === 'FAILED') return settled(failed(way.reason));
    if (way.kind === 'LEFT_OUT') return settled({ change: { state: 'LEFT_OUT', reason: way.reason } });
    if (way.kind === 'EMAIL' && !work.mail) return later(work, row, 'NO_MAIL_SERVER: SMTP_URL is not set');
    if (way.kind === 'POST' && work.printers.size === 0) return later(work, row, 'NO_PRINTER: PRINTERS is not set');
    return await bringFiles(work, row, { invoice, way });
  } catch (error) {
    return later(work, row, String(error));
  }
}

async function findWay({ database }: InvoiceWork, row: DeliveryRow, invoice: InvoiceToDeliver): Promise<DeliveryWay> {
  const { customer } = invoice.account;
  // Read now and not when the invoice was issued: it may have waited for days.
  const emails = [emailFor(invoice)?.toLowerCase() ?? ''];
  const asked = { customerIds: customer ? [customer.id] : [], emails, kind: INVOICES };
  const suppressions = await withViewer(database, viewer, 'read', (db) => findSuppressionsInForce(db, asked));
  return wayOf(invoice, { wanted: row.wantedChannel, suppressions });
}

interface Going {
  readonly invoice: InvoiceToDeliver;
  readonly way: Extract<DeliveryWay, { readonly kind: 'EMAIL' | 'POST' }>;
}

async function bringFiles(work: InvoiceWork, row: DeliveryRow, { invoice, way }: Going): Promise<Prepared> {
  const pdf = invoice.pdf && (await readFile(work.graphUrl, invoice.pdf));
  if (!pdf) return later(work, row, 'FILE_NOT_BROUGHT: there is no link to the PDF');
  if (!pdf.ok) return settled(failed(wordsOf(pdf.refusals)));
  const ubl = way.kind === 'EMAIL' && invoice.ubl ? await readFile(work.graphUrl, invoice.ubl) : undefined;
  const files = [pdf.value, ...(ubl?.ok ? [ubl.value] : [])];
  // Better without its electronic form than not at all.
  const reason = ubl && !ubl.ok ? `UBL_NOT_ATTACHED: ${wordsOf(ubl.refusals)}` : way.reason;
  return { kind: 'ready', invoice, files, change: changeFor(work, row, { way, files, reason }) };
}

function changeFor(
  { printers }: InvoiceWork,
  { number, attempt, messageKey, jobName }: DeliveryRow,
  { way, files, reason }: { way: Going['way']; files: readonly MailAttachment[]; reason: string | null },
): Partial<DeliveryRow> {
  const kept = { state: 'SENDING', channel: way.kind, files: files.map(keptOf), reason } as const;
  // The same at each try of an attempt: by them it is found again.
  if (way.kind === 'EMAIL') return { ...kept, email: way.email, messageKey: messageKey ?? newId() };
  const [printer = null] = printers.keys();
  const name = attempt === 1 ? `Invoice ${number}` : `Invoice ${number}.${attempt}`;
  return { ...kept, email: null, printer, jobName: jobName ?? name };
}

function keptOf({ fileName, content }: MailAttachment) {
  return { fileName, byteCount: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

function later({ clock }: InvoiceWork, row: DeliveryRow, reason: string): Prepared {
  return settled(postponed(row, reason, clock.now()));
}

function settled(verdict: DeliveryVerdict): Prepared {
  return { kind: 'settled', verdict };
}

function wordsOf(refusals: readonly { readonly code: string; readonly message: string }[]): string {
  return refusals.map(({ code, message }) => `${code}: ${message}`).join('; ');
}
