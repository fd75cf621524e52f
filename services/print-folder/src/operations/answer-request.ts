import { groupTags, type IppMessage } from '@switchboard/kit/ipp/message';
import { isJammed } from '../faults/mischief.js';
import type { IppAnswer } from './answer.js';
import { changeJob } from './change-job.js';
import { checkJob, unsupportedGroup } from './check-job.js';
import { type CheckedRequest, checkRequest } from './check-request.js';
import { getJobAttributes, getJobs } from './get-jobs.js';
import type { Asked } from './job-attributes.js';
import { printJob } from './print-job.js';
import type { Printer } from './printer.js';
import { describePrinter } from './printer-attributes.js';
import { selectRequested } from './requested.js';
import { objectionToPrinter } from './target.js';

export interface Received {
  readonly message: IppMessage;
  readonly document: Buffer;
  readonly host: string;
}

/** Does what a request asks for, or refuses it as RFC 8011 says. */
export async function answerRequest(printer: Printer, { message, document, host }: Received): Promise<IppAnswer> {
  const request = checkRequest(message);
  if ('status' in request) return request;
  const asked: Asked = { host, now: printer.book.clock.now().getTime() };
  const { memory } = printer.book;
  switch (request.operation) {
    case 'Cancel-Job':
      return changeJob(printer, request, 'cancel');
    case 'Hold-Job':
      return changeJob(printer, request, 'hold');
    case 'Release-Job':
      return changeJob(printer, request, 'release');
    case 'Get-Job-Attributes':
      return getJobAttributes(memory, request, asked);
    default:
      return objectionToPrinter(request.about) ?? answerOfPrinter(printer, request, { document, asked });
  }
}

async function answerOfPrinter(
  printer: Printer,
  request: CheckedRequest,
  { document, asked }: { readonly document: Buffer; readonly asked: Asked },
): Promise<IppAnswer> {
  const { book, pagesPerMinute, mischief } = printer;
  switch (request.operation) {
    case 'Print-Job':
      return printJob(printer, request, { document, asked });
    case 'Validate-Job':
      return validateJob(request);
    case 'Get-Jobs':
      return getJobs(book.memory, request, asked);
    default: {
      const now = { memory: book.memory, pagesPerMinute, isJammed: isJammed(mischief, book.clock) };
      const attributes = selectRequested(request.about, describePrinter(now, asked));
      return { status: 'successful-ok', groups: [{ tag: groupTags.printer, attributes }] };
    }
  }
}

function validateJob({ about, jobGroup }: CheckedRequest): IppAnswer {
  const wish = checkJob(about, jobGroup);
  if ('status' in wish) return wish;
  if (wish.ignored.length === 0) return { status: 'successful-ok' };
  const status = 'successful-ok-ignored-or-substituted-attributes';
  return { status, groups: unsupportedGroup(wish.ignored) };
}
