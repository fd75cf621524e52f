import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { OutgoingMail } from './mailer-port.js';
import { noticeTextOf } from './notice-text.js';
import { afterSend, type NoticeVerdict } from './notice-verdict.js';
import type { NoticeTerms, NoticeWork } from './notice-work.js';
import { claimNotices, type TakenNotice } from './queries.js';
import { recordNoticeVerdicts } from './record-notice-verdicts.js';
import { sealUnsubscription } from './unsubscribe-link.js';
import { returnPathOf } from './verp.js';

/** One that dies at it leaves so many in doubt at most. */
const AT_ONCE = 50;
const viewer = serviceViewer('mailing');

/**
 * Sends the notices that are due. One that was sent without an answer, or by a worker that died, is in doubt: it is not
 * sent again here. Several may do so at once. @returns how many there were.
 */
export async function sendNotices(work: NoticeWork): Promise<number> {
  const { database, clock, doubtMs, returnPaths } = work;
  const now = clock.now();
  // As long as a doubt: what nobody answers for by then may have gone.
  const until = new Date(now.getTime() + doubtMs);
  const claim = { now, until, limit: AT_ONCE, domain: returnPaths.domain };
  const taken = await withViewer(database, viewer, 'write', (tx) => claimNotices(tx, claim));
  const wanted = taken.filter(({ state }) => state === 'SENDING');
  if (wanted.length === 0) return taken.length;
  const verdicts = await Promise.all(wanted.map((notice) => send(work, notice)));
  await withViewer(database, viewer, 'write', (tx) => recordNoticeVerdicts(tx, verdicts, { now: clock.now(), until }));
  return taken.length;
}

async function send(work: NoticeWork, notice: TakenNotice): Promise<NoticeVerdict> {
  const outcome = await work.mailer.send(mailOf(work, notice));
  return afterSend(notice, outcome, work.clock.now());
}

function mailOf(terms: NoticeTerms, notice: TakenNotice): OutgoingMail {
  const { from, sellerName, returnPaths, publicUrl } = terms;
  const { id, campaignId, customerId, email: address, messageId, postsOn, snapshot } = notice;
  const token = sealUnsubscription(returnPaths.keys, { campaignId, customerId, address });
  const unsubscribeUrl = `${publicUrl}/links/unsubscribe/${token}`;
  const { language, name, subject: campaignSubject } = snapshot;
  const words = { language, customerName: name, campaignSubject, postsOn, sellerName, unsubscribeUrl };
  return {
    ...{ messageId, returnPath: returnPathOf(id, returnPaths), envelopeId: id, from, to: { name, address } },
    ...{ ...noticeTextOf(words), attachments: [], listUnsubscribeUrl: unsubscribeUrl },
  };
}
