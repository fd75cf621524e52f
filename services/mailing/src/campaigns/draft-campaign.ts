import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { dayOf } from './day-of.js';
import { type AudienceDraft, objectionsToAudienceDraft } from './drafts.js';
import { objectionsToPrinter, type PrinterScope } from './printer-choice.js';
import { addCampaigns, findCampaignsByNumber } from './queries.js';
import { objectionsToTemplate, readTexts } from './read-texts.js';
import { takeNumbers } from './take-numbers.js';

export interface DraftScope extends Pick<ActScope, 'now'>, PrinterScope {}

/** Drafts a campaign to an audience; who that is comes out when it is checked. @returns its id. */
export async function draftCampaign(
  tx: Db,
  draft: AudienceDraft,
  { printers, now }: DraftScope,
): Promise<Outcome<string>> {
  const refusals = [
    ...objectionsToAudienceDraft(draft, dayOf(now)),
    ...objectionsToTemplate(draft, await readTexts(tx, [draft.templateName]), []),
    ...(await objectionsToExceptions(tx, draft.audience.exceptCampaigns ?? [])),
    ...objectionsToPrinter(draft.printer, printers),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const [number = ''] = await takeNumbers(tx, now, 1);
  const id = newId(now);
  await addCampaigns(tx, [{ ...draft, id, number, draftedAt: now }]);
  return accept(id);
}

async function objectionsToExceptions(tx: Db, numbers: readonly string[]): Promise<readonly Refusal[]> {
  if (numbers.length === 0) return [];
  const known = new Set((await findCampaignsByNumber(tx, numbers)).map(({ number }) => number));
  return numbers.flatMap((number, index) => {
    const path = ['audience', 'exceptCampaigns', String(index)];
    return known.has(number) ? [] : [{ code: 'CAMPAIGN_UNKNOWN', message: `there is no campaign ${number}`, path }];
  });
}
