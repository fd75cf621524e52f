import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { addLetters } from '../letters/queries.js';
import { chooseText } from '../templates/choice.js';
import { type CampaignDraft, objectionsToDraft } from './drafts.js';
import { addCampaigns } from './queries.js';
import { objectionsToTemplate, readTexts, type Texts } from './read-texts.js';
import { takeNumbers } from './take-numbers.js';

export interface DraftedCampaign {
  readonly id: string;
  /** The number that people use. */
  readonly number: string;
}

/**
 * Drafts campaigns with a planned letter for each recipient: all of them, or none and the reasons. A customer is
 * written to in their language where the template has it, else in the campaign's.
 * @returns the campaigns in the order of the drafts.
 */
export async function draftCampaigns(
  tx: Db,
  drafts: readonly CampaignDraft[],
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<readonly DraftedCampaign[]>> {
  const texts = await readTexts(
    tx,
    drafts.map(({ templateName }) => templateName),
  );
  const refusals = drafts.flatMap((draft, index) => {
    const path = ['campaigns', String(index)];
    return [...objectionsToDraft(draft, path), ...objectionsToTemplate(draft, texts, path)];
  });
  if (refusals.length > 0) return { ok: false, refusals };
  // Taken when nothing stands against the drafts: whoever drafts next waits from here to the commit.
  const numbers = await takeNumbers(tx, now, drafts.length);
  const campaigns = drafts.map((draft, index) => ({
    ...draft,
    id: newId(now),
    number: numbers[index] ?? '',
    draftedAt: now,
  }));
  await addCampaigns(tx, campaigns);
  const letters = campaigns.flatMap((campaign) => lettersOf(campaign, texts, now));
  await addLetters(tx, letters);
  return accept(campaigns.map(({ id, number }) => ({ id, number })));
}

function lettersOf(
  { id, templateName, defaultLanguage, recipients }: CampaignDraft & DraftedCampaign,
  texts: Texts,
  now: Date,
) {
  const languages = texts.get(templateName) ?? new Map<string, string>();
  return recipients.map(({ customerId, language }) => ({
    id: newId(now),
    campaignId: id,
    customerId,
    // The version is chosen here: a text that is changed later does not change a letter that was planned.
    templateId: chooseText(languages, language, defaultLanguage) ?? '',
    plannedAt: now,
  }));
}
