import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { InvoiceWork } from './invoice-work.js';
import { hasMailDoubts, settleMailDoubts } from './queries.js';

const viewer = serviceViewer('mailing');

/**
 * Invoices by e-mail that may have gone, and of which nothing was told in time: where a mail server tells of each message
 * they are lost and sent again; where it does not, they stay as they are until somebody is told of them, or delivers them
 * again.
 */
export async function takeInvoiceDoubts({
  database,
  mail,
  clock,
}: Pick<InvoiceWork, 'database' | 'mail' | 'clock'>): Promise<void> {
  const now = clock.now();
  // Seldom: only then is the mail server asked.
  if (!mail || !(await withViewer(database, viewer, 'read', (db) => hasMailDoubts(db, now)))) return;
  const end = (await mail.mailer.tellsDelivery())
    ? { state: 'WAITING' as const, nextAttemptAt: now, reason: 'NO_ANSWER: nothing was told of it: it is sent again' }
    : {
        ...{ state: 'SENDING' as const, nextAttemptAt: new Date(now.getTime() + mail.doubtMs) },
        reason: 'NO_ANSWER: it may have gone, and the mail server does not tell: it is not sent again',
      };
  await withViewer(database, viewer, 'write', (tx) => settleMailDoubts(tx, { now, ...end }));
}
