import { clockAt } from '@switchboard/kit/clock';
import type { Db } from '@switchboard/kit/database/open-database';
import { readEnv } from '@switchboard/kit/env';
import { createLog } from '@switchboard/kit/log';
import { createUnderWay } from '@switchboard/kit/under-way';
import { startMailFolderProcess } from '../../../test/world/mail-folder.js';
import { PRINT_FOLDER_SECRET, startPrintFolderProcess } from '../../../test/world/print-folder.js';
import { finishCampaigns } from '../src/campaigns/queries.js';
import { startStatusReceiver } from '../src/notices/delivery-statuses/start-status-receiver.js';
import type { MailAbsence } from '../src/notices/mail-absence.js';
import type { MailerPort } from '../src/notices/mailer-port.js';
import type { NoticeWork } from '../src/notices/notice-work.js';
import { startNoticeWorker } from '../src/notices/notice-worker.js';
import { recordDeliveryStatuses } from '../src/notices/record-delivery-statuses.js';
import { sendNotices } from '../src/notices/send-notices.js';
import { openMailer } from '../src/notices/smtp/open-mailer.js';
import { takeDoubts } from '../src/notices/take-doubts.js';
import { tellCustomers } from '../src/notices/tell-customers.js';
import { returnPaths, smtpSettings } from '../src/notices/testing/mailer-contract.js';
import { readPrinterStates } from '../src/print-jobs/read-printer-states.js';
import { sendPrintJobs } from '../src/print-jobs/send-print-jobs.js';
import { openIppPrinter } from '../src/printing/ipp/open-ipp-printer.js';
import type { PrinterPort } from '../src/printing/printer-port.js';
import { printersShape } from '../src/printing/read-printers.js';
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
  const [settings] = readEnv(printersShape, {
    PRINTERS: JSON.stringify([{ name: 'letters', url: paper.printerUri, secret: PRINT_FOLDER_SECRET }]),
  });
  if (!settings) throw new Error('no printer');
  const printer = openIppPrinter({ ...settings, answerWithinMs: 2_000, printWithinMs: 2_000 });
  const mailer = openMailer(smtpSettings(mail.smtpPort));
  const terms = {
    ...{ from: { name: 'Acme', address: 'letters@acme.example' }, sellerName: 'Acme', returnPaths },
    ...{ publicUrl: 'https://letters.acme.example', doubtMs: DOUBT_MS, statusesSince: now },
  };
  const printWork = (at: Date, port: PrinterPort) => ({
    ...{ database, compiler, clock: clockAt(at), leaseMs: 60_000, printers: new Map([['letters', port]]) },
  });
  return {
    ...{ paper, mail, printer, mailer },
    send: (at: Date, port = printer) => sendPrintJobs(printWork(at, port)),
    follow: (at: Date, port = printer) => readPrinterStates(printWork(at, port)),
    ...telling(alone, { ...terms, database, mailer }),
    manyDue: (number: string, count: number) => addDueCopies(alone, number, count),
    finish: (at: Date) => act((tx) => finishCampaigns(tx, at)),
    async stop() {
      mailer.close();
      await statuses.stop();
      await paper.remove();
      await mail.remove();
    },
  };
}

/** Telling as the worker does, at instants of the test. */
function telling(alone: MailingAlone, work: Omit<NoticeWork, 'clock'>) {
  const worker = { log: createLog('mailing', 'fatal'), stopped: new AbortController().signal };
  return {
    tell: async (at: Date, port: MailerPort = work.mailer) =>
      (await sendNotices({ ...work, mailer: port, clock: clockAt(at) })).noticeCount,
    tellSome: (at: Date, limit: number) => sendNotices({ ...work, clock: clockAt(at) }, { limit }),
    doubt: (at: Date, port: MailerPort = work.mailer, statusesSince: Date | null = now) =>
      takeDoubts({ ...work, statusesSince, mailer: port, clock: clockAt(at) }),
    /** As the worker does, which minds whether the mail server is there. */
    tellAll: (at: Date, port: MailerPort, known?: MailAbsence) =>
      tellCustomers({ ...work, mailer: port, clock: clockAt(at), ...worker }, known),
    /** The worker, until it is stopped as with its system. */
    startTelling(at: Date, port: MailerPort) {
      const [stopping, underWay] = [new AbortController(), createUnderWay()];
      const runtime = { ...alone.runtime, clock: clockAt(at), stopped: stopping.signal, underWay };
      startNoticeWorker(runtime, work, port);
      return {
        async stop() {
          stopping.abort();
          return underWay.ended(5_000);
        },
      };
    },
  };
}

/** Copies of a campaign's first notice that are due as well, to customers of their own. */
async function addDueCopies({ sql }: MailingAlone, number: string, count: number) {
  const copies = sql`select c.id as campaign_id, l.template_id, l.chunk_id, l.snapshot, n.next_attempt_at
    from campaigns c join letters l on l.campaign_id = c.id join notices n on n.letter_id = l.id
    where c.number = ${number}`;
  await sql`with one as (${copies}),
    copied as (insert into letters (id, campaign_id, customer_id, template_id, state, planned_at, snapshot, chunk_id)
      select gen_random_uuid(), campaign_id, gen_random_uuid(), template_id, 'PRINTED', now(), snapshot, chunk_id
      from one, generate_series(1, ${count}) returning id, campaign_id, customer_id)
    insert into notices (id, campaign_id, customer_id, letter_id, state, email, next_attempt_at)
      select gen_random_uuid(), campaign_id, customer_id, id, 'DUE', customer_id || '@customer.example',
        (select next_attempt_at from one) from copied`;
  await sql`analyze notices`;
}

export type PaperAndMail = Awaited<ReturnType<typeof startPaperAndMail>>;
