import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { PdfError } from '@switchboard/kit/typst/pdf-compiler';
import { serviceViewer } from '@switchboard/kit/viewer';
import { lettersPdf } from '../letter-pdf/letters-pdf.js';
import { findLetters, getChunkPdf } from '../letters/queries.js';
import type { PrintAnswer, PrinterPort } from '../printing/printer-port.js';
import { afterPrint, afterSearch, calledBack, type OpenJob, type PrintVerdict } from './print-verdict.js';
import { type PrintWork, printerOf } from './print-work.js';
import { claimJobsToSend } from './queries.js';
import { recordPrintVerdicts } from './record-print-verdicts.js';

/** Each of them is a hundred letters on their way at once. */
const AT_ONCE = 4;
const viewer = serviceViewer('mailing');

/**
 * Gives printers the jobs that are due. One that may have been given before, by a worker that died or without an answer,
 * is looked up by its name first. Several may do so at once. @returns how many there were.
 */
export async function sendPrintJobs(work: PrintWork): Promise<number> {
  const { database, printers, now, leaseMs } = work;
  const until = new Date(now.getTime() + leaseMs);
  const [firstPrinter = null] = printers.keys();
  const claim = { now, until, limit: AT_ONCE, firstPrinter };
  const jobs = await withViewer(database, viewer, 'write', (tx) => claimJobsToSend(tx, claim));
  if (jobs.length === 0) return 0;
  const verdicts = await Promise.all(jobs.map((job) => send(work, job)));
  await withViewer(database, viewer, 'write', (tx) => recordPrintVerdicts(tx, verdicts, { now, until }));
  return jobs.length;
}

async function send(work: PrintWork, job: OpenJob): Promise<PrintVerdict> {
  const { now } = work;
  const printer = printerOf(work, job.printer);
  // As it was before it was claimed: then somebody was at it already.
  if (job.state === 'SENDING') {
    const found = afterSearch(job, await printer.find(job.jobName), now);
    if (found) return found;
  } else if (job.isCalledOff) return calledBack(job, now);
  return afterPrint({ ...job, state: 'SENDING' }, await print(work, printer, job), now);
}

async function print(work: PrintWork, printer: PrinterPort, job: OpenJob): Promise<PrintAnswer> {
  try {
    return await printer.print({ jobName: job.jobName, pdf: await pdfOf(work, job) });
  } catch (error) {
    // It did not come so far as to be told to the printer.
    if (error instanceof PdfError) return { kind: 'unreachable', reason: error.message };
    throw error;
  }
}

/** A letter that is printed again is made again of what it was made of. */
async function pdfOf({ database, compiler, sender }: PrintWork, job: OpenJob): Promise<Buffer> {
  const read = <Value>(run: (db: Db) => Promise<Value>) => withViewer(database, viewer, 'read', run);
  const { letterId, chunkId, jobName } = job;
  if (letterId === null) return read((db) => getChunkPdf(db, chunkId));
  const [letter] = await read((db) => findLetters(db, [letterId]));
  if (!letter?.snapshot || !letter.mergedAt) throw new Error(`${jobName} is of a letter that was never merged`);
  const frame = { sender, title: jobName, createdAt: letter.mergedAt };
  return (await lettersPdf(compiler, [letter.snapshot], frame)).pdf;
}
