import { attribute } from '@switchboard/kit/ipp/attributes';
import { type OperationName, operations } from '@switchboard/kit/ipp/codes';
import { groupTags, type IppAttribute } from '@switchboard/kit/ipp/message';
import type { PrinterSettings } from '../read-printers.js';
import { addressOf } from './printer-address.js';
import { type IppReply, sendRequest } from './send-request.js';

export interface Asked {
  /** The job that is meant; the printer itself without one. */
  readonly jobId?: number;
  /** After what every request begins with. */
  readonly about?: readonly IppAttribute[];
  /** Of the job itself. */
  readonly job?: readonly IppAttribute[];
  readonly document?: Uint8Array;
}

/** Asks a printer for one operation. */
export type AskPrinter = (operation: OperationName, asked?: Asked) => Promise<IppReply>;

const HIGHEST_REQUEST_ID = 2 ** 31 - 1;

/** How requests to a printer are made: version 1.1, which every printer speaks, always as the same user. */
export function openConnection(settings: PrinterSettings): AskPrinter {
  const { user, secret, ca, answerWithinMs, printWithinMs } = settings;
  const { printerUri, url } = addressOf(settings.url);
  const login = secret === undefined ? undefined : `${user}:${secret}`;
  let lastId = 0;
  return (operation, { jobId, about = [], job = [], document } = {}) => {
    lastId = (lastId % HIGHEST_REQUEST_ID) + 1;
    // Charset, language and target come first, in this order (RFC 8011, 4.1.4 and 4.1.5).
    const attributes = [
      attribute('attributes-charset', 'charset', 'utf-8'),
      attribute('attributes-natural-language', 'naturalLanguage', 'en'),
      attribute('printer-uri', 'uri', printerUri),
      ...(jobId === undefined ? [] : [attribute('job-id', 'integer', jobId)]),
      attribute('requesting-user-name', 'name', user),
      ...about,
    ];
    const groups = [
      { tag: groupTags.operation, attributes },
      ...(job.length > 0 ? [{ tag: groupTags.job, attributes: job }] : []),
    ];
    return sendRequest({
      ...{ url, login, ca, withinMs: document ? printWithinMs : answerWithinMs },
      message: { version: [1, 1], code: operations[operation], requestId: lastId, groups },
      ...(document && { document }),
    });
  };
}
