import type { Clock } from '@switchboard/kit/clock';
import type { Database } from '@switchboard/kit/database/open-database';
import type { Mailbox, MailerPort } from './mailer-port.js';
import type { ReturnPaths } from './verp.js';

/** How notices are sent. */
export interface NoticeTerms {
  readonly from: Mailbox;
  /** Who writes, as the notice is signed. */
  readonly sellerName: string;
  /** Its keys seal the links as well. */
  readonly returnPaths: ReturnPaths;
  /** Where people reach this system's links, such as `https://letters.acme.example`. */
  readonly publicUrl: string;
  /** How long a delivery status is waited for when a server took a message without an answer. */
  readonly doubtMs: number;
  /** Since when delivery statuses are taken; null where none can come. */
  readonly statusesSince: Date | null;
}

/** What sending notices stands on. */
export interface NoticeWork extends NoticeTerms {
  readonly database: Database;
  readonly mailer: MailerPort;
  /** Read anew after each answer, which a mail server may take its time for. */
  readonly clock: Clock;
}
