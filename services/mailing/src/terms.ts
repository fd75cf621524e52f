import type { Sender } from './letter-pdf/sender.js';

/** What the company has decided for its mailings. */
export interface MailingTerms {
  /** Who writes. */
  readonly sender: Sender;
}
