import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { type CampaignRow, changeCampaign, findCampaignToChange } from '../campaigns/queries.js';
import { addLetters, leaveHouseholdsOut } from '../letters/queries.js';
import { addNotices, deleteNoticesOfLetters } from '../notices/queries.js';
import type { PagePlan, PlannedLetter } from './prepare-page.js';

/** Keeps what a check found of a page of customers; the last page ends it. Nothing where it was asked for anew, or done by another. */
export async function keepPage(
  tx: Db,
  { id, checkId, checkCursor, announces }: CampaignRow,
  { letters, lookedAtCount, next, unseen, now }: PagePlan & { readonly now: Date },
): Promise<void> {
  const campaign = await findCampaignToChange(tx, id);
  const isMine = campaign?.checkId === checkId && campaign.checkCursor === checkCursor && campaign.checkedAt === null;
  if (!campaign || !isMine || campaign.state === 'CANCELLED') return;
  const households = letters.flatMap(({ household, getsLetter }) => (household && getsLetter ? [household] : []));
  if (households.length > 0) await deleteNoticesOfLetters(tx, await leaveHouseholdsOut(tx, id, households));
  await keepLetters(tx, letters, { campaignId: id, announces, now });
  await changeCampaign(tx, id, {
    ...{ checkedCount: campaign.checkedCount + lookedAtCount, checkCursor: next, checkUnseen: unseen },
    ...{ checkProblem: null, claimedUntil: null },
    ...(next === null && { checkedAt: now, state: 'CHECKED' }),
  });
}

interface Kept {
  readonly campaignId: string;
  readonly announces: boolean;
  readonly now: Date;
}

async function keepLetters(tx: Db, planned: readonly PlannedLetter[], { campaignId, announces, now }: Kept) {
  const rows = planned.map((letter) => ({ ...letter, id: newId(now) }));
  await addLetters(
    tx,
    rows.map(({ id, customerId, templateId, getsLetter, findings, household, pageCount }) => ({
      ...{ id, campaignId, customerId, templateId, findings, household, pageCount, plannedAt: now },
      state: getsLetter ? 'PLANNED' : 'LEFT_OUT',
    })),
  );
  const told = rows.filter(({ getsLetter }) => getsLetter && announces);
  await addNotices(
    tx,
    told.map(({ id: letterId, customerId, getsNotice }) => ({
      ...{ id: newId(now), campaignId, customerId, letterId },
      state: getsNotice ? 'PLANNED' : 'LEFT_OUT',
    })),
  );
}
