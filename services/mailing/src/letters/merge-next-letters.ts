import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { dayOf } from '../campaigns/day-of.js';
import { type CampaignRow, claimCampaignToMerge, releaseClaim } from '../campaigns/queries.js';
import { printLetters } from '../letter-pdf/print-letters.js';
import { leaseAt, type MailingWork, retryAfter } from '../mailing-work.js';
import { asksBilling } from '../merging/merge-fields.js';
import { readRecipients } from '../recipients/read-recipients.js';
import { fieldsOf, letterTextOf } from '../templates/letter-text.js';
import { findTemplates } from '../templates/queries.js';
import { CHUNK_SIZE } from './chunk-size.js';
import { keepChunk, type MergedChunk } from './keep-chunk.js';
import { prepareLetters } from './prepare-letters.js';
import { findPlannedLetters } from './queries.js';

const viewer = serviceViewer('mailing');

/**
 * Merges the next hundred letters of a running campaign that nobody is at, with what the graph knows of their customers
 * now: they become one chunk and the print job of it. Several may do so at once.
 * @returns whether there was one.
 */
export async function mergeNextLetters(work: MailingWork): Promise<boolean> {
  const { database, now } = work;
  const write = <Value>(run: (tx: Db) => Promise<Value>) => withViewer(database, viewer, 'write', run);
  const lease = leaseAt(now);
  const campaign = await write((tx) => claimCampaignToMerge(tx, lease));
  if (!campaign) return false;
  try {
    const chunk = await merge(work, campaign);
    await write((tx) => keepChunk(tx, campaign.id, { ...chunk, now }));
    return true;
  } catch (error) {
    if (!work.stopped?.aborted)
      await write((tx) => releaseClaim(tx, campaign.id, { until: lease.until, claimedUntil: retryAfter(now) }));
    throw error;
  }
}

async function merge(work: MailingWork, campaign: CampaignRow): Promise<MergedChunk> {
  const { database, askGraph, compiler, sender, now } = work;
  const { audience, postsOn } = campaign;
  if (!audience || !postsOn) throw new Error(`${campaign.number} was started without an audience`);
  const read = <Value>(run: (db: Db) => Promise<Value>) => withViewer(database, viewer, 'read', run);
  const letters = await read((db) => findPlannedLetters(db, campaign.id, CHUNK_SIZE));
  const rows = await read((db) => findTemplates(db, [...new Set(letters.map(({ templateId }) => templateId))]));
  const texts = new Map(rows.map((row) => [row.id, letterTextOf(row)]));
  const textOfCustomer = new Map(letters.map(({ customerId, templateId }) => [customerId, texts.get(templateId)]));
  const billing = [...texts.values()].some((text) => asksBilling(fieldsOf(text)));
  const ids = letters.map(({ customerId }) => customerId);
  const reading = { parts: { billing, conferences: false }, correlationId: newId() };
  const recipients = await readRecipients(askGraph, ids, reading);
  const verdicts = await read((db) =>
    prepareLetters(db, [...recipients.values()], {
      ...{ campaign: { ...campaign, audience, postsOn }, sender, writtenOn: dayOf(now) },
      textFor({ id }) {
        const text = textOfCustomer.get(id);
        if (!text) throw new Error(`a letter of ${campaign.number} has no text`);
        return text;
      },
    }),
  );
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.customerId, verdict]));
  // In the order of the letters, whatever the graph's was.
  const written = letters.flatMap(({ id, customerId }) => {
    const verdict = verdictOf.get(customerId);
    return verdict?.getsLetter && verdict.snapshot ? [{ key: id, snapshot: verdict.snapshot }] : [];
  });
  const result = await printLetters(compiler, written, { sender, title: campaign.number, createdAt: now });
  return { ...result, letters, verdicts: verdictOf };
}
