import type { SigningKey } from '@switchboard/kit/signing';
import type { Sender } from './letter-pdf/sender.js';
import type { SmtpSettings } from './notices/smtp/read-smtp.js';
import type { PrinterSettings } from './printing/read-printers.js';

/** What the company has decided for its mailings. */
export interface MailingTerms {
  /** Who writes. */
  readonly sender: Sender;
  /** Absent where nothing is printed or sent, as by whoever loads data. */
  readonly outlets?: Outlets;
}

/** By which ways letters and notices leave the system. */
export interface Outlets {
  /** The first prints what names none. */
  readonly printers: readonly PrinterSettings[];
  /** Undefined where no mail server is named: notices wait. */
  readonly smtp: SmtpSettings | undefined;
  /** Where people reach this system's links. */
  readonly publicUrl: string;
  /** Where the graph is, below which it has its files. */
  readonly graphUrl: string;
  /** How long a delivery status is waited for when a server took a message without an answer. */
  readonly doubtMs: number;
  /** They vouch for return paths and links. */
  readonly keys: readonly SigningKey[];
}
