import { numbersOf, textsOf } from '@switchboard/kit/ipp/attributes';
import type { IppGroup } from '@switchboard/kit/ipp/message';
import { type IppAnswer, refuse } from './answer.js';

export const PRINTER_PATH = '/ipp/print';

/** Whether the request names this printer, or what it is refused with (RFC 8011, 4.1.5). */
export function objectionToPrinter(about: IppGroup): IppAnswer | undefined {
  const [uri] = textsOf(about, 'printer-uri');
  if (uri === undefined) return refuse('client-error-bad-request', 'printer-uri is missing');
  return pathOf(uri) === PRINTER_PATH ? undefined : refuse('client-error-not-found', `no printer is at ${uri}`);
}

/** The id of the job that the request names, or what it is refused with. */
export function readJobId(about: IppGroup): number | IppAnswer {
  const [jobUri] = textsOf(about, 'job-uri');
  if (jobUri !== undefined) {
    const id = pathOf(jobUri)?.match(/^\/ipp\/print\/(\d{1,9})$/)?.[1];
    return id === undefined ? refuse('client-error-not-found', `no job is at ${jobUri}`) : Number(id);
  }
  const [id] = numbersOf(about, 'job-id');
  if (id === undefined) return refuse('client-error-bad-request', 'job-uri, or printer-uri and job-id, are missing');
  return objectionToPrinter(about) ?? id;
}

function pathOf(uri: string): string | undefined {
  const { protocol, pathname } = URL.canParse(uri) ? new URL(uri) : { protocol: '', pathname: '' };
  if (protocol !== 'ipp:' && protocol !== 'ipps:') return undefined;
  return pathname === '/' || pathname === '' ? PRINTER_PATH : pathname;
}
