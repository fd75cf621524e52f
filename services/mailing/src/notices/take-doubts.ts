import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { NoticeWork } from './notice-work.js';
import { hasDoubts, settleDoubts } from './queries.js';

const viewer = serviceViewer('mailing');

/**
 * Notices that may have gone, and of which nothing was told in time: where a mail server tells of each message, they are
 * lost and sent again; where it does not, nobody knows, and they stay as they are until somebody is told of them.
 */
export async function takeDoubts({
  database,
  mailer,
  clock,
  doubtMs,
}: Pick<NoticeWork, 'database' | 'mailer' | 'clock' | 'doubtMs'>): Promise<void> {
  const now = clock.now();
  // Seldom: only then is the mail server asked.
  if (!(await withViewer(database, viewer, 'read', (db) => hasDoubts(db, now)))) return;
  const end = (await mailer.tellsDelivery())
    ? { state: 'DUE' as const, nextAttemptAt: now, problem: 'nothing was told of it: it is sent again' }
    : {
        ...{ state: 'SENDING' as const, nextAttemptAt: new Date(now.getTime() + doubtMs) },
        problem: 'it may have gone, and the mail server does not tell: it is not sent again',
      };
  await withViewer(database, viewer, 'write', (tx) => settleDoubts(tx, { now, ...end }));
}
