import type { Clock } from '@switchboard/kit/clock';
import type { Database } from '@switchboard/kit/database/open-database';
import type { AskGraph } from '@switchboard/kit/graph-client';
import type { Mailbox, MailerPort } from '../notices/mailer-port.js';
import type { ReturnPaths } from '../notices/verp.js';
import type { PrinterPort } from '../printing/printer-port.js';

/** How invoices go by e-mail. */
export interface InvoiceMail {
  readonly mailer: MailerPort;
  readonly from: Mailbox;
  readonly returnPaths: ReturnPaths;
  /** How long a delivery status is waited for when a server took a message without an answer. */
  readonly doubtMs: number;
  /** Since when delivery statuses are taken; null where none are. */
  readonly statusesSince: Date | null;
}

/** What delivering invoices stands on. */
export interface InvoiceWork {
  readonly database: Database;
  readonly askGraph: AskGraph;
  /** Links to files are below its origin. */
  readonly graphUrl: string;
  /** Absent where no mail server is named. */
  readonly mail?: InvoiceMail | undefined;
  /** The first of them prints; none where none is named. */
  readonly printers: ReadonlyMap<string, PrinterPort>;
  /** Longer than a printer may take to answer: after this it is asked what became of a job. */
  readonly printLeaseMs: number;
  /** As the e-mail is signed. */
  readonly sellerName: string;
  /** Read anew after each answer. */
  readonly clock: Clock;
}
