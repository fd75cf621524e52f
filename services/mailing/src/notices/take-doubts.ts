import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import { lockCampaigns } from '../campaigns/queries.js';
import type { NoticeWork } from './notice-work.js';
import { findCampaignsInDoubt, settleDoubts } from './sending/queries.js';

const viewer = serviceViewer('mailing');

type DoubtWork = Pick<NoticeWork, 'database' | 'mailer' | 'clock' | 'doubtMs' | 'statusesSince'>;

/**
 * Notices that may have gone, and of which nothing was told in time: where a mail server tells of each message, and we were
 * there to be told, they are lost and sent again; else nobody knows, and they stay as they are until somebody settles them.
 */
export async function takeDoubts({ database, mailer, clock, doubtMs, statusesSince }: DoubtWork): Promise<void> {
  const now = clock.now();
  const later = new Date(now.getTime() + doubtMs);
  // What was told while nobody listened is told again, within the same time.
  if (statusesSince && now.getTime() < statusesSince.getTime() + doubtMs) return;
  const campaignIds = await withViewer(database, viewer, 'read', (db) => findCampaignsInDoubt(db, now));
  // Seldom: only then is the mail server asked.
  if (campaignIds.length === 0) return;
  const end =
    statusesSince && (await mailer.tellsDelivery())
      ? { state: 'DUE' as const, nextAttemptAt: now, problem: 'nothing was told of it: it is sent again' }
      : { state: 'SENDING' as const, nextAttemptAt: later, problem: NOBODY_TELLS };
  await withViewer(database, viewer, 'write', async (tx) => {
    await lockCampaigns(tx, campaignIds);
    await settleDoubts(tx, { now, ...end });
  });
}

const NOBODY_TELLS = 'it may have gone, and nobody tells whether it did: it is not sent again by itself';
