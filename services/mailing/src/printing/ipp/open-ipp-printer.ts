import { attribute, groupsOf } from '@switchboard/kit/ipp/attributes';
import { isSuccess, statuses } from '@switchboard/kit/ipp/codes';
import { groupTags } from '@switchboard/kit/ipp/message';
import type { ChangeAnswer, PrintAnswer, PrinterJobStatus, PrinterPort, PrintOrder } from '../printer-port.js';
import type { PrinterSettings } from '../read-printers.js';
import { openFinder } from './find-job.js';
import { jobAttributes, readJobStatus } from './job-status.js';
import { type AskPrinter, openConnection } from './open-connection.js';
import { readChangeAnswer, readPrintAnswer } from './outcomes.js';
import { printerAttributes, readDescription, readHoldWay } from './read-description.js';
import type { IppReply } from './send-request.js';

/** A printer that speaks IPP (RFC 8010 and 8011), such as any queue of CUPS. */
export function openIppPrinter(settings: PrinterSettings): PrinterPort {
  const ask = openConnection(settings);
  return {
    name: settings.name,
    print: (order) => print(ask, order),
    find: openFinder(ask),
    status: (jobId) => status(ask, jobId),
    hold: (jobId) => changeHold(ask, jobId, { operation: 'Hold-Job', until: 'indefinite' }),
    release: (jobId) => changeHold(ask, jobId, { operation: 'Release-Job', until: 'no-hold' }),
    cancel: async (jobId) => toChangeAnswer(await ask('Cancel-Job', { jobId })),
    async describe() {
      const reply = await askDescription(ask);
      return (reply.kind === 'answered' && readDescription(reply.message)) || 'unknown';
    },
  };
}

async function print(ask: AskPrinter, { jobName, pdf }: PrintOrder): Promise<PrintAnswer> {
  const about = [
    attribute('job-name', 'name', jobName),
    attribute('document-format', 'mimeMediaType', 'application/pdf'),
  ];
  // The document goes as one request: one that is cut off is no job, where Create-Job would leave an empty one.
  const reply = await ask('Print-Job', { about, document: pdf });
  return reply.kind === 'answered' ? readPrintAnswer(reply.message) : reply;
}

async function status(ask: AskPrinter, jobId: number): Promise<PrinterJobStatus | 'none' | 'unknown'> {
  const about = [attribute('requested-attributes', 'keyword', ...jobAttributes)];
  const reply = await ask('Get-Job-Attributes', { jobId, about });
  if (reply.kind !== 'answered') return 'unknown';
  const { code } = reply.message;
  // Gone is not found of a printer that remembers what it forgot.
  if (code === statuses['client-error-not-found'] || code === statuses['client-error-gone']) return 'none';
  if (!isSuccess(code)) return 'unknown';
  const job = readJobStatus(groupsOf(reply.message, groupTags.job)[0]);
  if (!job) return 'unknown';
  const { state, reasons, pagesCompleted } = job;
  return { state, reasons, pagesCompleted };
}

interface HoldChange {
  readonly operation: 'Hold-Job' | 'Release-Job';
  readonly until: 'indefinite' | 'no-hold';
}

async function changeHold(ask: AskPrinter, jobId: number, { operation, until }: HoldChange): Promise<ChangeAnswer> {
  const described = await askDescription(ask);
  // Nothing was asked of the job yet.
  if (described.kind !== 'answered') return { kind: 'unreachable', reason: described.reason };
  switch (readHoldWay(described.message)) {
    case 'operations':
      return toChangeAnswer(await ask(operation, { jobId }));
    case 'attribute': {
      const job = [attribute('job-hold-until', 'keyword', until)];
      return toChangeAnswer(await ask('Set-Job-Attributes', { jobId, job }));
    }
    default: {
      const code = 'server-error-operation-not-supported';
      return { kind: 'refused', code, reason: 'the printer holds no jobs', passing: false };
    }
  }
}

function askDescription(ask: AskPrinter): Promise<IppReply> {
  return ask('Get-Printer-Attributes', {
    about: [attribute('requested-attributes', 'keyword', ...printerAttributes)],
  });
}

function toChangeAnswer(reply: IppReply): ChangeAnswer {
  return reply.kind === 'answered' ? readChangeAnswer(reply.message) : reply;
}
