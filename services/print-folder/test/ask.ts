import { attribute, groupsOf, numbersOf, textsOf } from '@switchboard/kit/ipp/attributes';
import { type OperationName, operations, statusNameOf } from '@switchboard/kit/ipp/codes';
import { decodeIpp } from '@switchboard/kit/ipp/decode-ipp';
import { encodeIpp } from '@switchboard/kit/ipp/encode-ipp';
import { groupTags, type IppAttribute, type IppMessage } from '@switchboard/kit/ipp/message';

export interface Wish {
  readonly version?: readonly [number, number];
  readonly requestId?: number;
  /** In place of charset, language and target. */
  readonly beginning?: readonly IppAttribute[];
  readonly about?: readonly IppAttribute[];
  readonly job?: readonly IppAttribute[];
  readonly document?: Buffer;
}

/** What a printer answered, as tests look at it. */
export interface Answer {
  readonly status: string;
  readonly message: IppMessage;
  readonly jobIds: readonly number[];
  readonly jobNames: readonly string[];
  readonly state: number | undefined;
  readonly pagesPrinted: number | undefined;
}

export const charset = attribute('attributes-charset', 'charset', 'utf-8');
export const language = attribute('attributes-natural-language', 'naturalLanguage', 'en');
export const target = attribute('printer-uri', 'uri', 'ipp://localhost/ipp/print');

/** Asks for one operation, in good form unless the wish is another. */
export async function ask(
  url: string,
  secret: string,
  operation: OperationName | number,
  wish: Wish = {},
): Promise<Answer> {
  const { version = [1, 1], requestId = 1, beginning = [charset, language, target], about = [], job = [] } = wish;
  const message = {
    ...{ version, requestId, code: typeof operation === 'number' ? operation : operations[operation] },
    groups: [
      { tag: groupTags.operation, attributes: [...beginning, ...about] },
      ...(job.length > 0 ? [{ tag: groupTags.job, attributes: job }] : []),
    ],
  };
  const answer = await post(url, secret, Buffer.concat([encodeIpp(message), wish.document ?? Buffer.alloc(0)]));
  return read(Buffer.from(await answer.arrayBuffer()));
}

export function post(url: string, secret: string, body: Buffer): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`anyone:${secret}`).toString('base64')}`;
  return fetch(`${url}/ipp/print`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/ipp' },
    body: new Uint8Array(body),
  });
}

export function read(bytes: Buffer): Answer {
  const { message } = decodeIpp(bytes);
  const jobs = groupsOf(message, groupTags.job);
  return {
    message,
    status: statusNameOf(message.code),
    jobIds: jobs.flatMap((job) => numbersOf(job, 'job-id')),
    jobNames: jobs.flatMap((job) => textsOf(job, 'job-name')),
    state: numbersOf(jobs[0], 'job-state')[0],
    pagesPrinted: numbersOf(jobs[0], 'job-impressions-completed')[0],
  };
}
