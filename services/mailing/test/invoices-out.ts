import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clockAt } from '@switchboard/kit/clock';
import { openDatabase } from '@switchboard/kit/database/open-database';
import { type AskGraph, GraphError, type Question } from '@switchboard/kit/graph-client';
import { newId } from '@switchboard/kit/ids';
import { createLog } from '@switchboard/kit/log';
import { startMailFolderProcess, type TestMailFolder } from '../../../test/world/mail-folder.js';
import { pdfOf } from '../../../test/world/pdf-of.js';
import {
  PRINT_FOLDER_SECRET,
  startPrintFolderProcess,
  type TestPrintFolder,
} from '../../../test/world/print-folder.js';
import { addInvoiceDeliveries } from '../src/invoice-deliveries/add-invoice-deliveries.js';
import type { InvoiceWork } from '../src/invoice-deliveries/invoice-work.js';
import { readInvoicePrints } from '../src/invoice-deliveries/read-invoice-prints.js';
import { recordInvoiceStatuses } from '../src/invoice-deliveries/record-invoice-statuses.js';
import { sendInvoices } from '../src/invoice-deliveries/send-invoices.js';
import { takeInvoiceDoubts } from '../src/invoice-deliveries/take-invoice-doubts.js';
import { startStatusReceiver } from '../src/notices/delivery-statuses/start-status-receiver.js';
import { openMailer } from '../src/notices/smtp/open-mailer.js';
import { returnPaths, smtpSettings } from '../src/notices/testing/mailer-contract.js';
import { openIppPrinter } from '../src/printing/ipp/open-ipp-printer.js';
import { printersShape } from '../src/printing/read-printers.js';
import { clerk } from './campaign-work.js';
import { type MailingAlone, now } from './mailing-system.js';

const FROM = { name: 'Acme', address: 'letters@acme.example' };
export const DOUBT_MS = 3_600_000;
const PRINT_LEASE_MS = 60_000;

/** A worker that dies when it has told the outside of it, or before. */
export class KilledError extends Error {}

const pdf = pdfOf(1);
const ubl = '<Invoice/>';
export const PDF_SHA = createHash('sha256').update(pdf).digest('hex');

interface InvoiceChange {
  readonly account?: object;
  readonly [field: string]: unknown;
}

/** An invoice as the graph answers of it. */
export function invoiceOf(number: string, { account = {}, ...change }: InvoiceChange = {}) {
  const link = (extension: string) => ({
    path: `/downloads/billing/${number}.${extension}`,
    fileName: `${number}.${extension}`,
  });
  return {
    ...{ id: newId(), number, state: 'ISSUED', language: 'de', issuedOn: '2026-11-02', dueOn: '2026-11-16' },
    total: { amount: '1234.50', currency: 'EUR' },
    buyer: { name: 'Alfreds Futterkiste', lines: ['Obere Str. 57'], city: 'Berlin' },
    account: {
      ...{ invoiceDelivery: 'EMAIL', invoiceEmail: null },
      customer: {
        ...{ id: newId(), name: 'Alfreds Futterkiste', language: 'de' },
        contacts: [{ name: 'Maria Anders', email: `${number.toLowerCase()}@customer.example` }],
      },
      ...account,
    },
    ...{ pdf: link('pdf'), ubl: link('xml') },
    ...change,
  };
}

/** Billing's invoices and their files, as the graph has them; it can be down, and files can be refused. */
async function startGraph() {
  const invoices = new Map<string, ReturnType<typeof invoiceOf>>();
  const state = { isDown: false, cannotMake: '', wait: Promise.resolve() };
  const server = createServer(({ url = '' }, response) => {
    if (state.cannotMake !== '' && url.endsWith(state.cannotMake))
      return response.writeHead(422).end(JSON.stringify({ code: 'BUYER_MISSING', message: 'no' }));
    const isPdf = url.endsWith('.pdf');
    response.writeHead(200, { 'content-type': isPdf ? 'application/pdf' : 'application/xml' }).end(isPdf ? pdf : ubl);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const askGraph = (async ({ variables }: Question) => {
    await state.wait;
    if (state.isDown) throw new GraphError('GRAPH_UNREACHABLE');
    return { invoice: invoices.get((variables as { number: string }).number) ?? null };
  }) as AskGraph;
  const graphUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return { invoices, state, askGraph, graphUrl, stop: () => void server.close() };
}

/** Invoices' ways out of mailing, step by step at instants of the test. */
export async function startInvoicesOut(alone: MailingAlone) {
  const database = openDatabase(alone.settings.databaseUrl, { max: 4, onStatement: () => {} });
  // Of the latest step, as the statuses that follow it are of.
  let latest = now;
  const statuses = await startStatusReceiver({
    ...{ host: '127.0.0.1', port: 0, returnPaths, clock: { now: () => latest }, log: createLog('mailing', 'fatal') },
    take: (events) => alone.act((tx) => recordInvoiceStatuses(tx, events, { now: latest })),
  });
  const [paper, mail, graph] = await Promise.all([
    startPrintFolderProcess(),
    startMailFolderProcess({ STATUSES_TO: `127.0.0.1:${statuses.port}` }),
    startGraph(),
  ]);
  const [settings] = printersShape.parse({
    PRINTERS: JSON.stringify([{ name: 'letters', url: paper.printerUri, secret: PRINT_FOLDER_SECRET }]),
  });
  if (!settings) throw new Error('no printer');
  const printer = openIppPrinter({ ...settings, answerWithinMs: 2_000, printWithinMs: 2_000 });
  const mailer = openMailer(smtpSettings(mail.smtpPort));
  const { askGraph, graphUrl } = graph;
  const workAt = (at: Date, by: Parameters<typeof worksAt>[1] = {}): InvoiceWork => {
    latest = at;
    return worksAt(at, by);
  };
  const worksAt = (at: Date, { port = printer, server = mailer } = {}): InvoiceWork => ({
    ...{ database, askGraph, graphUrl, sellerName: 'Acme', clock: clockAt(at), printLeaseMs: PRINT_LEASE_MS },
    mail: { mailer: server, from: FROM, returnPaths, doubtMs: DOUBT_MS, statusesSince: now },
    printers: new Map([['letters', port]]),
  });
  return {
    ...{ paper, mail, printer, mailer, graph: graph.state },
    /** Billing tells of invoices, as the graph then has them. */
    tell: (at: Date, ...told: readonly ReturnType<typeof invoiceOf>[]) => {
      for (const invoice of told) graph.invoices.set(invoice.number, invoice);
      const facts = told.map(({ id: invoiceId, number }) => ({ invoiceId, number }));
      return alone.act((tx) => addInvoiceDeliveries(tx, facts, { now: at }));
    },
    send: (at: Date, by?: Parameters<typeof workAt>[1]) => sendInvoices(workAt(at, by)),
    follow: (at: Date, by?: Parameters<typeof workAt>[1]) => readInvoicePrints(workAt(at, by)),
    doubt: (at: Date, by?: Parameters<typeof workAt>[1]) => takeInvoiceDoubts(workAt(at, by)),
    ...sightOf(alone, { paper, mail }),
    async stop() {
      mailer.close();
      graph.stop();
      await statuses.stop();
      await Promise.all([paper.remove(), mail.remove()]);
      await database.close();
    },
  };
}

/** What can be seen of invoices: in mailing, in mailboxes and on paper. */
function sightOf(
  alone: MailingAlone,
  { paper, mail }: { readonly paper: TestPrintFolder; readonly mail: TestMailFolder },
) {
  return {
    rowOf: async (number: string) =>
      (
        await alone.sql`select state, channel, email, attempt, reason, files, job_name
          from invoice_deliveries where number = ${number}`
      )[0],
    mailsOf: async (number: string) =>
      (await mail.messages()).filter(({ to }) => to.some(({ address }) => address.startsWith(number.toLowerCase()))),
    printsOf: async (number: string) =>
      (await paper.ledger()).filter(
        (entry) => entry.type === 'print' && entry.outcome === 'accepted' && entry.name.startsWith(`Invoice ${number}`),
      ),
    async again(invoiceNumber: string, channel: string | null = null, viewer = clerk) {
      const { data } = await alone.ask<{ deliverInvoiceAgain: Again }>(
        `mutation ($input: DeliverInvoiceAgainInput!) { deliverInvoiceAgain(input: $input) {
          delivery { state attemptCount } userErrors { code path } } }`,
        { input: { idempotencyKey: randomUUID(), invoiceNumber, channel } },
        viewer,
      );
      return data.deliverInvoiceAgain;
    },
  };
}

interface Again {
  readonly delivery: { readonly state: string; readonly attemptCount: number } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

export type InvoicesOut = Awaited<ReturnType<typeof startInvoicesOut>>;
