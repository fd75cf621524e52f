import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { InvoiceWork } from './invoice-work.js';
import { hasMailDoubts, settleMailDoubts } from './queries.js';

const viewer = serviceViewer('mailing');

/**
 * Invoices by e-mail that may have gone, and of which nothing was told in time: where a mail server tells of each message,
 * and we were there to be told, they are lost and sent again; else they stay as they are until somebody is told of them, or
 * delivers them again.
 */
export async function takeInvoiceDoubts({
  database,
  mail,
  clock,
}: Pick<InvoiceWork, 'database' | 'mail' | 'clock'>): Promise<void> {
  const now = clock.now();
  if (!mail) return;
  const { statusesSince, doubtMs, mailer } = mail;
  // What was told while nobody listened is told again, within the same time.
  if (statusesSince && now.getTime() < statusesSince.getTime() + doubtMs) return;
  if (!(await withViewer(database, viewer, 'read', (db) => hasMailDoubts(db, now)))) return;
  // Seldom: only then is the mail server asked.
  const tells = statusesSince && (await mailer.tellsDelivery());
  const end = tells
    ? { state: 'WAITING' as const, nextAttemptAt: now, reason: 'NO_ANSWER: nothing was told of it: it is sent again' }
    : {
        ...{ state: 'SENDING' as const, nextAttemptAt: new Date(now.getTime() + doubtMs) },
        reason: 'NO_ANSWER: it may have gone, and nobody tells whether it did: it is not sent again',
      };
  await withViewer(database, viewer, 'write', (tx) => settleMailDoubts(tx, { now, ...end }));
}
