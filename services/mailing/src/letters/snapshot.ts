import type { Sender } from '../letter-pdf/sender.js';

/** What a letter was merged from, as it was known then. */
export interface LetterSnapshot {
  /** The customer's number and name. */
  readonly number: string;
  readonly name: string;
  /** ISO 639-1, of the template's text. */
  readonly language: string;
  /** As they stand on the letter, from top to bottom. */
  readonly addressLines: readonly string[];
  readonly subject: string;
  /** The merged text. */
  readonly body: string;
  /** The day on the letter, `YYYY-MM-DD`. */
  readonly writtenOn: string;
  /** Who wrote it: a letter that is printed again is the one that was sent, whoever we are by then. */
  readonly sender: Sender;
}
