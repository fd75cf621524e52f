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
/** A printer is asked for its lists one after the other: two for a search, and each search twice. */
const ASKS_OF_A_SEARCH = 4;
/** For what comes before and after a printer's answers. */
const SLACK_MS = 30_000;
const viewer = serviceViewer('mailing');

/**
 * How long a claim has to last for printers so patient: one that ends while a printer may still answer would let another
 * print the same.
 */
export function printLeaseMs(printers: readonly PrinterPatience[]): number {
  const worst = printers.map(
    ({ printWithinMs, answerWithinMs }) => printWithinMs + AT_ONCE * ASKS_OF_A_SEARCH * answerWithinMs,
  );
  return Math.max(0, ...worst) + SLACK_MS;
}

/** How long a printer is waited for. */
interface PrinterPatience {
  readonly printWithinMs: number;
  readonly answerWithinMs: number;
}

/**
 * Gives printers the jobs that are due. One that may have been given before, by a worker that died or without an answer,
 * is looked up by its name first. Several may do so at once. @returns how many there were.
 */
export async function sendPrintJobs(work: PrintWork): Promise<number> {
  const { database, printers, clock, leaseMs } = work;
  const now = clock.now();
  const until = new Date(now.getTime() + leaseMs);
  const [firstPrinter = null] = printers.keys();
  const claim = { now, until, limit: AT_ONCE, firstPrinter };
  const jobs = await withViewer(database, viewer, 'write', (tx) => claimJobsToSend(tx, claim));
  if (jobs.length === 0) return 0;
  const verdicts = await Promise.all(jobs.map((job) => send(work, job)));
  await withViewer(database, viewer, 'write', (tx) => recordPrintVerdicts(tx, verdicts, { now: clock.now(), until }));
  return jobs.length;
}

async function send(work: PrintWork, job: OpenJob): Promise<PrintVerdict> {
  const { clock } = work;
  const printer = printerOf(work, job.printer);
  // As it was before it was claimed: then somebody was at it already.
  if (job.state === 'SENDING') {
    const answer = await printer.find(job.jobName);
    const found = afterSearch(job, answer, clock.now());
    if (found) return found;
  } else if (job.isCalledOff) return calledBack(job, clock.now());
  const answer = await print(work, printer, job);
  return afterPrint({ ...job, state: 'SENDING' }, answer, clock.now());
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
async function pdfOf({ database, compiler }: PrintWork, job: OpenJob): Promise<Buffer> {
  const read = <Value>(run: (db: Db) => Promise<Value>) => withViewer(database, viewer, 'read', run);
  const { letterId, chunkId, jobName } = job;
  if (letterId === null) return read((db) => getChunkPdf(db, chunkId));
  const [letter] = await read((db) => findLetters(db, [letterId]));
  if (!letter?.snapshot || !letter.mergedAt) throw new Error(`${jobName} is of a letter that was never merged`);
  const { snapshot, mergedAt: createdAt } = letter;
  return (await lettersPdf(compiler, [snapshot], { sender: snapshot.sender, title: jobName, createdAt })).pdf;
}
