import { attribute } from '@switchboard/kit/ipp/attributes';
import { type StatusName, statuses } from '@switchboard/kit/ipp/codes';
import { encodeIpp } from '@switchboard/kit/ipp/encode-ipp';
import { groupTags, type IppGroup, type IppMessage } from '@switchboard/kit/ipp/message';

/** What a request comes to. */
export interface IppAnswer {
  readonly status: StatusName;
  /** Why, for people. */
  readonly message?: string;
  readonly groups?: readonly IppGroup[];
}

export function refuse(status: StatusName, message: string): IppAnswer {
  return { status, message };
}

/** The attributes that every answer begins with (RFC 8011, 4.1.4.2). */
export const inEnglish = [
  attribute('attributes-charset', 'charset', 'utf-8'),
  attribute('attributes-natural-language', 'naturalLanguage', 'en'),
];

/** In the version of the request, unless that is none of ours (RFC 8011, 4.1.8). */
export function encodeAnswer(request: Pick<IppMessage, 'version' | 'requestId'>, answer: IppAnswer): Buffer {
  const { status, message, groups = [] } = answer;
  const isOurs = status !== 'server-error-version-not-supported';
  const about = message === undefined ? [] : [attribute('status-message', 'text', message.slice(0, 255))];
  return encodeIpp({
    version: isOurs ? request.version : [1, 1],
    code: statuses[status],
    requestId: request.requestId,
    groups: [{ tag: groupTags.operation, attributes: [...inEnglish, ...about] }, ...groups],
  });
}
