import { attribute } from '@switchboard/kit/ipp/attributes';
import { jobStates } from '@switchboard/kit/ipp/codes';
import type { IppAttribute } from '@switchboard/kit/ipp/message';
import type { Job, JobState } from '../jobs/job.js';
import { inEnglish } from './answer.js';
import type { GroupedAttributes } from './requested.js';
import { PRINTER_PATH } from './target.js';

const reasons: Readonly<Record<JobState, string>> = {
  pending: 'none',
  'pending-held': 'job-hold-until-specified',
  processing: 'job-printing',
  'processing-stopped': 'printer-stopped',
  canceled: 'job-canceled-by-user',
  aborted: 'aborted-by-system',
  completed: 'job-completed-successfully',
};

/** Where the printer is reached, by the request that asks, and what it calls now. */
export interface Asked {
  readonly host: string;
  readonly now: number;
}

export function printerUriOf({ host }: Asked): string {
  return `ipp://${host}${PRINTER_PATH}`;
}

/** Seconds of the printer's clock: of 1970, as CUPS counts them, so that a restart does not turn them back. */
export function secondsOf(instant: number): number {
  return Math.max(1, Math.floor(instant / 1_000));
}

/** What an answer to a print tells of its job at once (RFC 8011, 4.2.1.2). */
export function accepted(job: Job, asked: Asked): readonly IppAttribute[] {
  return [
    attribute('job-uri', 'uri', `${printerUriOf(asked)}/${job.id}`),
    attribute('job-id', 'integer', job.id),
    attribute('job-state', 'enum', jobStates[job.state]),
    attribute('job-state-reasons', 'keyword', reasons[job.state]),
  ];
}

/** All that is known of a job (RFC 8011, 5.3). */
export function describeJob(job: Job, asked: Asked): GroupedAttributes {
  const { name, user, pageCount, pagesPrinted, octetCount, createdAt, startedAt, endedAt } = job;
  const isHeld = job.state === 'pending-held';
  return {
    'job-template': [attribute('job-hold-until', 'keyword', isHeld ? 'indefinite' : 'no-hold')],
    'job-description': [
      ...inEnglish,
      ...accepted(job, asked),
      attribute('job-printer-uri', 'uri', printerUriOf(asked)),
      attribute('job-name', 'name', name),
      attribute('job-originating-user-name', 'name', user),
      attribute('job-k-octets', 'integer', Math.ceil(octetCount / 1_024)),
      attribute('job-impressions', 'integer', pageCount),
      attribute('job-impressions-completed', 'integer', pagesPrinted),
      attribute('job-media-sheets', 'integer', pageCount),
      attribute('job-media-sheets-completed', 'integer', pagesPrinted),
      attribute('number-of-documents', 'integer', 1),
      attribute('job-printer-up-time', 'integer', secondsOf(asked.now)),
      timeAt('creation', createdAt),
      timeAt('processing', startedAt),
      timeAt('completed', endedAt),
    ],
  };
}

function timeAt(what: string, instant: number | undefined): IppAttribute {
  const name = `time-at-${what}`;
  return instant === undefined
    ? { name, values: [{ tag: 'no-value' }] }
    : attribute(name, 'integer', secondsOf(instant));
}
