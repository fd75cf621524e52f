import { numbersOf, textsOf } from '@switchboard/kit/ipp/attributes';
import { jobStates } from '@switchboard/kit/ipp/codes';
import type { IppGroup } from '@switchboard/kit/ipp/message';
import type { PrinterJob, PrinterJobState } from '../printer-port.js';

const states: ReadonlyMap<number, PrinterJobState> = new Map([
  [jobStates.pending, 'PENDING'],
  [jobStates['pending-held'], 'HELD'],
  [jobStates.processing, 'PROCESSING'],
  [jobStates['processing-stopped'], 'STOPPED'],
  [jobStates.canceled, 'CANCELED'],
  [jobStates.aborted, 'ABORTED'],
  [jobStates.completed, 'COMPLETED'],
]);

/** What we ask of a job. */
export const jobAttributes = [
  ...['job-id', 'job-uri', 'job-name', 'job-state', 'job-state-reasons'],
  ...['job-impressions-completed', 'job-media-sheets-completed'],
];

/** A job as its attributes tell it; undefined where they leave out what no job is without. */
export function readJobStatus(group: IppGroup | undefined): PrinterJob | undefined {
  const [jobId] = numbersOf(group, 'job-id');
  const [number = 0] = numbersOf(group, 'job-state');
  const [jobUri = ''] = textsOf(group, 'job-uri');
  const state = states.get(number);
  if (jobId === undefined || !state) return undefined;
  const reasons = textsOf(group, 'job-state-reasons').filter((reason) => reason !== 'none');
  return { jobId, jobUri, state, reasons, pagesCompleted: pagesOf(group, state) };
}

function pagesOf(group: IppGroup | undefined, state: PrinterJobState): number | null {
  // Impressions before sheets: a letter on both sides of one sheet is two pages.
  const counts = ['job-impressions-completed', 'job-media-sheets-completed'].flatMap((name) => numbersOf(group, name));
  const pages = counts.find((count) => count > 0) ?? counts[0];
  // Some count nothing and say 0: of a job that has come out that is no count.
  if (pages === undefined || pages < 0 || (pages === 0 && state === 'COMPLETED')) return null;
  return pages;
}
