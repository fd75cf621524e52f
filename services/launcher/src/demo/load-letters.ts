import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { draftCampaigns } from '@switchboard/mailing/campaigns/draft-campaigns';
import type { ChosenCustomer } from '@switchboard/mailing/campaigns/drafts';
import { listCampaigns } from '@switchboard/mailing/campaigns/queries';
import { addTemplates } from '@switchboard/mailing/templates/add-templates';
import { act } from './act.js';
import { letterTemplates, TEMPLATE_NAME } from './letter-templates.js';
import { requireDone } from './require-done.js';

export interface LettersLoad {
  readonly now: Date;
  /** The campaign's; one of this name is not drafted again. */
  readonly name: string;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Drafts one campaign to all customers, two days ago, unless there is one of its name. Returns how many letters. */
export function loadLetters(
  mailing: Runtime,
  recipients: readonly ChosenCustomer[],
  { now, name }: LettersLoad,
): Promise<number> {
  return act(mailing, async (tx) => {
    const scope = { now: new Date(now.getTime() - 2 * DAY_MS) };
    requireDone([await addTemplates(tx, letterTemplates, scope)]);
    const newest = await listCampaigns(tx, { size: 100 });
    if (newest.some((campaign) => campaign.name === name)) return 0;
    const draft = { name, templateName: TEMPLATE_NAME, defaultLanguage: 'en', recipients };
    requireDone([await draftCampaigns(tx, [draft], scope)]);
    return recipients.length;
  });
}
