/** Text values by what they hold, and their tags (RFC 8010, 3.5.2). */
export const textTags = {
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  uriScheme: 0x46,
  charset: 0x47,
  naturalLanguage: 0x48,
  mimeMediaType: 0x49,
} as const;

/** What stands in place of a value (RFC 8010, 3.5.2; RFC 8011, 5.1.1). */
export const absentTags = { unsupported: 0x10, unknown: 0x12, 'no-value': 0x13 } as const;

export const groupTags = { operation: 0x01, job: 0x02, printer: 0x04, unsupported: 0x05 } as const;

export type IppValue =
  | { readonly tag: keyof typeof textTags; readonly value: string }
  | { readonly tag: 'textWithLanguage' | 'nameWithLanguage'; readonly language: string; readonly value: string }
  | { readonly tag: 'integer' | 'enum'; readonly value: number }
  | { readonly tag: 'boolean'; readonly value: boolean }
  | { readonly tag: 'rangeOfInteger'; readonly lower: number; readonly upper: number }
  /** Dots per inch (`units` 3) or per centimetre (4). */
  | { readonly tag: 'resolution'; readonly crossFeed: number; readonly feed: number; readonly units: number }
  | { readonly tag: 'dateTime'; readonly value: Date }
  | { readonly tag: 'collection'; readonly members: readonly IppAttribute[] }
  | { readonly tag: keyof typeof absentTags }
  /** Octets, and values of tags that we do not know: they are passed over, never refused (RFC 8010, 3.5.2). */
  | { readonly tag: 'octets'; readonly code: number; readonly value: Uint8Array };

/** A name, and one value or more. */
export interface IppAttribute {
  readonly name: string;
  readonly values: readonly IppValue[];
}

export interface IppGroup {
  /** One of `groupTags`, or another that was received. */
  readonly tag: number;
  readonly attributes: readonly IppAttribute[];
}

/** A request or an answer, without the document that may follow it. */
export interface IppMessage {
  readonly version: readonly [major: number, minor: number];
  /** The operation of a request, the status of an answer. */
  readonly code: number;
  readonly requestId: number;
  readonly groups: readonly IppGroup[];
}

export type IppFault =
  | 'IPP_TRUNCATED'
  | 'IPP_LENGTH_WRONG'
  | 'IPP_TAG_MISPLACED'
  | 'IPP_TOO_DEEP'
  | 'IPP_NUMBER_WRONG'
  | 'IPP_VALUE_TOO_LONG';

/** Bytes that are no IPP message, or values that cannot be one. */
export class IppFormatError extends Error {
  override readonly name = 'IppFormatError';

  constructor(
    readonly code: IppFault,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}
