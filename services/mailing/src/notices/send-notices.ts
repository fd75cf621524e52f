import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { OutgoingMail } from './mailer-port.js';
import { noticeTextOf } from './notice-text.js';
import { afterSend } from './notice-verdict.js';
import type { NoticeTerms, NoticeWork } from './notice-work.js';
import { recordNoticeVerdicts } from './record-notice-verdicts.js';
import { claimNotices, type TakenNotice } from './sending/queries.js';
import { sealUnsubscription } from './unsubscribe-link.js';
import { returnPathOf } from './verp.js';

/** One that dies at it leaves so many in doubt at most. */
const AT_ONCE = 50;
const viewer = serviceViewer('mailing');

export interface SentNotices {
  /** How many were due. */
  readonly noticeCount: number;
  /** Whether the mail server said something of one of them. */
  readonly isHeard: boolean;
  /** Why it was not there for any that was to be sent; null where it was, or none was. */
  readonly absence: string | null;
}

/**
 * Sends the notices that are due. One that was sent without an answer, or by a worker that died, is in doubt: it is not
 * sent again here. Several may do so at once.
 */
export async function sendNotices(work: NoticeWork, { limit = AT_ONCE } = {}): Promise<SentNotices> {
  const { database, clock, doubtMs, returnPaths } = work;
  const now = clock.now();
  // As long as a doubt: what nobody answers for by then may have gone.
  const until = new Date(now.getTime() + doubtMs);
  const claim = { now, until, limit, domain: returnPaths.domain };
  const taken = await withViewer(database, viewer, 'write', (tx) => claimNotices(tx, claim));
  const wanted = taken.filter(({ state }) => state === 'SENDING');
  if (wanted.length === 0) return { noticeCount: taken.length, isHeard: false, absence: null };
  const tries = await Promise.all(wanted.map((notice) => send(work, notice)));
  const verdicts = tries.map(({ verdict }) => verdict);
  await withViewer(database, viewer, 'write', (tx) => recordNoticeVerdicts(tx, verdicts, { now: clock.now(), until }));
  const isAbsent = tries.every(({ outcome }) => outcome.kind === 'unsent');
  const absence = isAbsent ? (verdicts[0]?.problem ?? null) : null;
  return { noticeCount: taken.length, isHeard: !isAbsent, absence };
}

async function send(work: NoticeWork, notice: TakenNotice) {
  const outcome = await work.mailer.send(mailOf(work, notice));
  return { outcome, verdict: afterSend(notice, outcome, work.clock.now()) };
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
