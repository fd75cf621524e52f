import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { Log } from '@switchboard/kit/log';
import { serviceViewer } from '@switchboard/kit/viewer';
import { pauseAnnouncing } from '../campaigns/queries.js';
import { type MailAbsence, stillAbsent } from './mail-absence.js';
import type { NoticeWork } from './notice-work.js';
import { sendNotices } from './send-notices.js';

/** A worker's own: each asks for itself whether the server is there. */
export interface Telling extends NoticeWork {
  readonly log: Log;
  readonly stopped: AbortSignal;
}

/**
 * Sends notices for as long as some are due and the mail server is there; one that was away is tried with a single notice,
 * and not before its time. Where it stays away for long, the campaigns that need it pause.
 * @returns how it is away now, for the next time.
 */
export async function tellCustomers(work: Telling, known?: MailAbsence): Promise<MailAbsence | undefined> {
  const { clock, log, stopped } = work;
  let absence = known;
  while (!stopped.aborted && !(absence && clock.now() < absence.nextTryAt)) {
    const sent = await sendNotices(work, absence ? { limit: 1 } : {});
    if (sent.noticeCount === 0) return absence;
    // What is still to be sent when the system stops is given back by our own side.
    if (sent.absence !== null) return stopped.aborted ? absence : sitOut(work, absence, sent.absence);
    if (absence && sent.isHeard) log.info({ since: absence.since }, 'the mail server is there again');
    if (sent.isHeard) absence = undefined;
  }
  return absence;
}

async function sitOut({ database, clock, log }: Telling, known: MailAbsence | undefined, reason: string) {
  const absence = stillAbsent(known, { now: clock.now(), reason });
  if (absence.since !== known?.since) log.warn({ reason }, 'the mail server is not there: notices wait');
  if (!absence.isLong) return absence;
  const pauseReason = `the mail server has not been there since ${absence.since.toISOString()} (${reason}): resume when it is`;
  const numbers = await withViewer(database, serviceViewer('mailing'), 'write', (tx) =>
    pauseAnnouncing(tx, pauseReason),
  );
  log.warn({ numbers, reason }, 'campaigns are paused: the mail server stays away');
  // Who resumes them has looked at it.
  return undefined;
}
