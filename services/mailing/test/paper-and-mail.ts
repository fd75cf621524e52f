import { clockAt } from '@switchboard/kit/clock';
import type { Db } from '@switchboard/kit/database/open-database';
import { createLog } from '@switchboard/kit/log';
import { startMailFolderProcess } from '../../../test/world/mail-folder.js';
import { PRINT_FOLDER_SECRET, startPrintFolderProcess } from '../../../test/world/print-folder.js';
import { finishCampaigns } from '../src/campaigns/queries.js';
import { startStatusReceiver } from '../src/notices/delivery-statuses/start-status-receiver.js';
import type { MailerPort } from '../src/notices/mailer-port.js';
import { recordDeliveryStatuses } from '../src/notices/record-delivery-statuses.js';
import { sendNotices } from '../src/notices/send-notices.js';
import { openMailer } from '../src/notices/smtp/open-mailer.js';
import { takeDoubts } from '../src/notices/take-doubts.js';
import { returnPaths, smtpSettings } from '../src/notices/testing/mailer-contract.js';
import { readPrinterStates } from '../src/print-jobs/read-printer-states.js';
import { sendPrintJobs } from '../src/print-jobs/send-print-jobs.js';
import { openIppPrinter } from '../src/printing/ipp/open-ipp-printer.js';
import type { PrinterPort } from '../src/printing/printer-port.js';
import { readPrinters } from '../src/printing/read-printers.js';
import type { startCampaignWork } from './campaign-work.js';
import { type MailingAlone, now } from './mailing-system.js';

export const DOUBT_MS = 3_600_000;

/** A worker that dies when it has told the outside of it, or before. */
export class KilledError extends Error {}

/** A printer and a mail server as processes, and the work at both, step by step at instants of the test. */
export async function startPaperAndMail(
  alone: MailingAlone,
  { compiler, workOf }: Awaited<ReturnType<typeof startCampaignWork>>,
) {
  const { database } = workOf(async () => ({}) as never);
  const act = <Value>(run: (tx: Db) => Promise<Value>) => alone.act(run);
  const statuses = await startStatusReceiver({
    ...{ host: '127.0.0.1', port: 0, returnPaths, clock: clockAt(now), log: createLog('mailing', 'fatal') },
    take: (events) => act((tx) => recordDeliveryStatuses(tx, events, { now })),
  });
  const paper = await startPrintFolderProcess();
  const mail = await startMailFolderProcess({ STATUSES_TO: `127.0.0.1:${statuses.port}` });
  const [settings] = readPrinters({
    PRINTERS: JSON.stringify([{ name: 'letters', url: paper.printerUri, secret: PRINT_FOLDER_SECRET }]),
  });
  if (!settings) throw new Error('no printer');
  const printer = openIppPrinter({ ...settings, answerWithinMs: 2_000, printWithinMs: 2_000 });
  const mailer = openMailer(smtpSettings(mail.smtpPort));
  const terms = {
    ...{ from: { name: 'Acme', address: 'letters@acme.example' }, sellerName: 'Acme', returnPaths },
    ...{ publicUrl: 'https://letters.acme.example', doubtMs: DOUBT_MS },
  };
  const printWork = (at: Date, port: PrinterPort) => ({
    ...{ database, compiler, clock: clockAt(at), leaseMs: 60_000, printers: new Map([['letters', port]]) },
  });
  return {
    ...{ paper, mail, printer, mailer },
    send: (at: Date, port = printer) => sendPrintJobs(printWork(at, port)),
    follow: (at: Date, port = printer) => readPrinterStates(printWork(at, port)),
    tell: (at: Date, port: MailerPort = mailer) =>
      sendNotices({ ...terms, database, mailer: port, clock: clockAt(at) }),
    doubt: (at: Date, port: MailerPort = mailer) =>
      takeDoubts({ ...terms, database, mailer: port, clock: clockAt(at) }),
    finish: (at: Date) => act((tx) => finishCampaigns(tx, at)),
    async stop() {
      mailer.close();
      await statuses.stop();
      await paper.remove();
      await mail.remove();
    },
  };
}

export type PaperAndMail = Awaited<ReturnType<typeof startPaperAndMail>>;
