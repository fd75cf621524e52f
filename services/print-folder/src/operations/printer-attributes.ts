import { attribute } from '@switchboard/kit/ipp/attributes';
import { operations, printerStates } from '@switchboard/kit/ipp/codes';
import { isOver } from '../jobs/job.js';
import type { Memory } from '../ledger/memory.js';
import { supported } from './check-request.js';
import { type Asked, printerUriOf, secondsOf } from './job-attributes.js';
import type { GroupedAttributes } from './requested.js';

export const HOLDS = ['no-hold', 'indefinite'];
export const FORMATS = ['application/pdf', 'application/octet-stream'];

/** What may change of the printer. */
export interface PrinterNow {
  readonly memory: Memory;
  readonly isJammed: boolean;
  readonly pagesPerMinute: number;
}

/** All that the printer says of itself (RFC 8011, 5.4). */
export function describePrinter({ memory, isJammed, pagesPerMinute }: PrinterNow, asked: Asked): GroupedAttributes {
  const waiting = [...memory.jobs.values()].filter(({ state }) => !isOver(state));
  const isBusy = waiting.some(({ state }) => state === 'processing');
  const state = isJammed ? 'stopped' : isBusy ? 'processing' : 'idle';
  return {
    'job-template': [
      attribute('job-hold-until-default', 'keyword', 'no-hold'),
      attribute('job-hold-until-supported', 'keyword', ...HOLDS),
    ],
    'printer-description': [
      ...constants,
      attribute('printer-uri-supported', 'uri', printerUriOf(asked)),
      attribute('printer-state', 'enum', printerStates[state]),
      attribute('printer-state-reasons', 'keyword', isJammed ? 'media-jam-error' : 'none'),
      attribute('printer-up-time', 'integer', secondsOf(asked.now)),
      attribute('queued-job-count', 'integer', waiting.length),
      attribute('pages-per-minute', 'integer', Math.round(pagesPerMinute)),
    ],
  };
}

const constants = [
  attribute('uri-security-supported', 'keyword', 'none'),
  attribute('uri-authentication-supported', 'keyword', 'basic'),
  attribute('printer-name', 'name', 'print-folder'),
  attribute('printer-info', 'text', 'A printer whose paper is a folder'),
  attribute('printer-make-and-model', 'text', 'Switchboard print folder'),
  attribute('printer-is-accepting-jobs', 'boolean', true),
  attribute('ipp-versions-supported', 'keyword', '1.0', '1.1'),
  attribute('operations-supported', 'enum', ...supported.map((name) => operations[name])),
  attribute('charset-configured', 'charset', 'utf-8'),
  attribute('charset-supported', 'charset', 'utf-8'),
  attribute('natural-language-configured', 'naturalLanguage', 'en'),
  attribute('generated-natural-language-supported', 'naturalLanguage', 'en'),
  attribute('document-format-default', 'mimeMediaType', 'application/pdf'),
  attribute('document-format-supported', 'mimeMediaType', ...FORMATS),
  attribute('compression-supported', 'keyword', 'none'),
  attribute('pdl-override-supported', 'keyword', 'not-attempted'),
  attribute('multiple-document-jobs-supported', 'boolean', false),
  attribute('color-supported', 'boolean', false),
];
