import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { isText } from '@switchboard/kit/rules';
import { findCampaignToChange } from '../campaigns/queries.js';
import { findLetters } from '../letters/queries.js';
import { addPrintJob, findLastReprint } from './queries.js';

export interface Reprint {
  readonly letterId: string;
  readonly reason?: string | null | undefined;
}

const LONGEST_REASON = 500;

/**
 * Has a letter that was printed printed again, of what it was merged from, at its campaign's printer; it is announced no
 * more than once. @returns the print job's id.
 */
export async function reprintLetter(
  tx: Db,
  { letterId, reason = null }: Reprint,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  if (reason !== null && !isText(reason, LONGEST_REASON))
    return refuse('REASON_INVALID', `say why in 1 to ${LONGEST_REASON} characters`, ['reason']);
  const [letter] = await findLetters(tx, [letterId]);
  // Its reprints are numbered one after the other.
  const campaign = letter && (await findCampaignToChange(tx, letter.campaignId));
  if (!letter || !campaign) return refuse('LETTER_UNKNOWN', 'there is no such letter', ['letterId']);
  const { state, chunkId, pageCount } = letter;
  if (state !== 'PRINTED' || chunkId === null || pageCount === null)
    return refuse('LETTER_NOT_PRINTED', `it is ${state.toLowerCase()}: only what was printed is printed again`, [
      'letterId',
    ]);
  const { id: campaignId, number, printer } = campaign;
  if (campaign.state === 'CANCELLED')
    return refuse('CAMPAIGN_CANCELLED', `${number} was called off: nothing more of it is printed`, ['letterId']);
  const reprintOrdinal = (await findLastReprint(tx, campaignId)) + 1;
  const id = newId(now);
  await addPrintJob(tx, {
    ...{ id, campaignId, chunkId, letterId: letter.id, reprintOrdinal, reason, printer, pageCount },
    ...{ jobName: `${number}/R${reprintOrdinal}`, nextAttemptAt: now, orderedAt: now },
  });
  return accept(id);
}
