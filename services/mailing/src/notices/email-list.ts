import { writeCsv } from '@switchboard/kit/downloads/csv';
import type { SheetColumn } from '@switchboard/kit/downloads/sheet';

/** Somebody who is to be told of a letter by e-mail, as a mailing house of one's own wants it. */
export interface EmailListRow {
  readonly customerNumber: string;
  readonly name: string;
  readonly email: string;
  /** ISO 639-1. */
  readonly language: string;
  /** The day on which the letter goes to the post, `2026-11-24`. */
  readonly postsOn: string;
}

const columns: readonly SheetColumn<EmailListRow>[] = [
  { header: 'customer number', width: 18, kind: 'text', textOf: ({ customerNumber }) => customerNumber },
  { header: 'name', width: 40, kind: 'text', textOf: ({ name }) => name },
  { header: 'e-mail', width: 40, kind: 'text', textOf: ({ email }) => email },
  { header: 'language', width: 10, kind: 'text', textOf: ({ language }) => language },
  { header: 'posted on', width: 12, kind: 'text', textOf: ({ postsOn }) => postsOn },
];

/** The e-mail list as CSV (RFC 4180), a piece of text per batch; nothing in it is a formula to a spreadsheet. */
export function writeEmailList(batches: AsyncIterable<readonly EmailListRow[]>): AsyncGenerator<string> {
  return writeCsv(columns, batches);
}
