import type { Db } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { type CampaignRow, changeCampaign, findCampaignToChange } from '../campaigns/queries.js';
import type { LettersPdf } from '../letter-pdf/letters-pdf.js';
import type { PrintedLetters } from '../letter-pdf/print-letters.js';
import { addressNotices, settleNotices } from '../notices/queries.js';
import { addPrintJob } from '../print-jobs/queries.js';
import type { Finding } from './findings.js';
import { addChunk, type LetterRow, markLettersMerged, settleLetters, takePlannedLetters } from './queries.js';
import type { Verdict } from './verdict.js';

/** Letters that were merged, and what became of each. */
export interface MergedChunk extends PrintedLetters {
  /** All that were to be merged, with those that were not. */
  readonly letters: readonly LetterRow[];
  /** By customer; none of those whom sales does not know any more. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** Keeps a chunk with its print job, in one transaction. Nothing where the campaign stopped meanwhile, or another was faster. */
export async function keepChunk(
  tx: Db,
  campaignId: string,
  { now, ...merged }: MergedChunk & { readonly now: Date },
): Promise<void> {
  const campaign = await findCampaignToChange(tx, campaignId);
  if (!campaign) return;
  await changeCampaign(tx, campaignId, { claimedUntil: null });
  const ids = merged.letters.map(({ id }) => id);
  const taken = await takePlannedLetters(tx, ids);
  if (campaign.state !== 'RUNNING' || taken.length < ids.length) return;
  if (merged.pdf) await keepMerged(tx, campaign, { ...merged, pdf: merged.pdf, now });
  await settleOthers(tx, merged);
}

async function keepMerged(
  tx: Db,
  { id: campaignId, number, printer }: CampaignRow,
  { pdf, printed, letters, verdicts, now }: MergedChunk & { readonly pdf: LettersPdf; readonly now: Date },
): Promise<void> {
  const chunkId = newId(now);
  const chunk = { letterCount: printed.length, pageCount: pdf.pageCount, pdf: pdf.pdf, mergedAt: now };
  const ordinal = await addChunk(tx, { ...chunk, id: chunkId, campaignId });
  const rowOf = new Map(letters.map((letter) => [letter.id, letter]));
  const placed = printed.flatMap(({ key: id, snapshot }, index) => {
    const [letter, place] = [rowOf.get(id), pdf.places[index]];
    const verdict = letter && verdicts.get(letter.customerId);
    if (!letter || !place || !verdict) throw new Error(`a letter of ${number} has no place in its chunk`);
    // What kept its notice at the check stands, whatever has come in since.
    const findings = verdict.findings.length > 0 ? verdict.findings : letter.findings;
    return [{ id, snapshot, findings, verdict, ...place }];
  });
  await markLettersMerged(
    tx,
    placed.map(({ verdict: _verdict, ...letter }) => letter),
    { chunkId, mergedAt: now },
  );
  const told = placed.flatMap(({ id: letterId, verdict: { getsNotice, email } }) =>
    getsNotice && email !== null ? [{ letterId, email }] : [],
  );
  await addressNotices(tx, told);
  const isTold = new Set(told.map(({ letterId }) => letterId));
  await settleNotices(
    tx,
    placed.map(({ id }) => id).filter((id) => !isTold.has(id)),
    'LEFT_OUT',
  );
  await addPrintJob(tx, {
    ...{ id: newId(now), campaignId, chunkId, printer, jobName: `${number}/${ordinal}` },
    ...{ pageCount: pdf.pageCount, nextAttemptAt: now, orderedAt: now },
  });
}

/** One that is not to be written to any more is left out; what lacks something now has failed. */
async function settleOthers(tx: Db, { letters, verdicts, printed, failed }: MergedChunk): Promise<void> {
  const merged = new Set(printed.map(({ key }) => key));
  const others = letters
    .filter(({ id }) => !merged.has(id))
    .map(({ id, customerId }) => {
      const findings = findingsOf(verdicts.get(customerId), failed.get(id));
      const isUnwanted = findings.some(({ code }) => code === 'SUPPRESSED' || code === 'RECIPIENT_BEFORE');
      return { id, findings, state: isUnwanted ? ('LEFT_OUT' as const) : ('FAILED' as const) };
    });
  if (others.length === 0) return;
  await settleLetters(tx, others);
  await settleNotices(
    tx,
    others.map(({ id }) => id),
    'CANCELLED',
  );
}

function findingsOf(verdict: Verdict | undefined, failure: string | undefined): readonly Finding[] {
  if (!verdict) return [{ code: 'CUSTOMER_UNKNOWN', message: 'sales does not know the customer any more' }];
  if (failure === undefined) return verdict.findings;
  return [...verdict.findings, { code: 'TEXT_FAILED', message: `the letter cannot be set: ${failure}` }];
}
