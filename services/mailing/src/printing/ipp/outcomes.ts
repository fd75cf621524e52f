import { groupsOf, numbersOf, textsOf } from '@switchboard/kit/ipp/attributes';
import { isSuccess, type StatusName, statuses, statusNameOf } from '@switchboard/kit/ipp/codes';
import { groupTags, type IppMessage } from '@switchboard/kit/ipp/message';
import type { ChangeAnswer, PrintAnswer, PrinterRefusal, PrinterSilent } from '../printer-port.js';

const codesOf = (...names: readonly StatusName[]) => new Set<number>(names.map((name) => statuses[name]));

/** Refusals of now, not of what was asked. */
const PASSING = codesOf(
  'server-error-service-unavailable',
  'server-error-temporary-error',
  'server-error-not-accepting-jobs',
  'server-error-busy',
  'server-error-printer-is-deactivated',
  'client-error-timeout',
);
/** The printer failed at it, and may have begun: a job can be there all the same. */
const DOUBTFUL = codesOf('server-error-internal-error', 'server-error-device-error');

/** What an answer to a print comes to. */
export function readPrintAnswer(message: IppMessage): PrintAnswer {
  if (!isSuccess(message.code)) return readRefusal(message);
  const [job] = groupsOf(message, groupTags.job);
  const [jobId] = numbersOf(job, 'job-id');
  const [jobUri = ''] = textsOf(job, 'job-uri');
  if (jobId !== undefined && jobId > 0) return { kind: 'accepted', jobId, jobUri };
  return { kind: 'unknown', reason: 'the answer names no job' };
}

/** What an answer to a change of a job comes to. */
export function readChangeAnswer(message: IppMessage): ChangeAnswer {
  return isSuccess(message.code) ? { kind: 'done' } : readRefusal(message);
}

function readRefusal(message: IppMessage): PrinterRefusal | PrinterSilent {
  const code = statusNameOf(message.code);
  const [text = ''] = textsOf(groupsOf(message, groupTags.operation)[0], 'status-message');
  const reason = text || code;
  if (DOUBTFUL.has(message.code)) return { kind: 'unknown', reason: text ? `${code}: ${text}` : code };
  return { kind: 'refused', code, reason, passing: PASSING.has(message.code) };
}
