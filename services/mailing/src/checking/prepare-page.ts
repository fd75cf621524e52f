import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import { dayOf } from '../campaigns/day-of.js';
import type { CampaignRow } from '../campaigns/queries.js';
import { printLetters } from '../letter-pdf/print-letters.js';
import type { Finding } from '../letters/findings.js';
import { prepareLetters } from '../letters/prepare-letters.js';
import type { Verdict } from '../letters/verdict.js';
import type { MailingWork } from '../mailing-work.js';
import { chooseText } from '../templates/choice.js';
import type { CheckPage } from './read-page.js';

/** What a check found of one customer, and how many pages their letter has. */
export interface PlannedLetter extends Verdict {
  readonly pageCount: number | null;
}

export interface PagePlan extends Pick<CheckPage, 'lookedAtCount' | 'next' | 'unseen'> {
  readonly letters: readonly PlannedLetter[];
}

/** Writes the letters of a page of customers, sets them to learn their pages, and keeps none of it. */
export async function preparePage(
  { database, compiler, sender, now }: MailingWork,
  campaign: CampaignRow,
  { recipients, texts, ...page }: CheckPage,
): Promise<PagePlan> {
  const { audience, postsOn, defaultLanguage, number } = campaign;
  if (!audience || !postsOn) throw new Error(`${number} has no audience to check`);
  const verdicts = await withViewer(database, serviceViewer('mailing'), 'read', (db) =>
    prepareLetters(db, recipients, {
      ...{ campaign: { ...campaign, audience, postsOn }, sender, writtenOn: dayOf(now) },
      textFor({ language }) {
        const text = chooseText(texts, language, defaultLanguage);
        if (!text) throw new Error(`${number} has no text in its default language`);
        return text;
      },
    }),
  );
  const written = verdicts.flatMap(({ customerId, getsLetter, snapshot }) =>
    getsLetter && snapshot ? [{ key: customerId, snapshot }] : [],
  );
  const { pdf, printed, failed } = await printLetters(compiler, written, { sender, title: number, createdAt: now });
  const pageCounts = new Map(printed.map(({ key }, index) => [key, pdf?.places[index]?.pageCount ?? null]));
  const letters = verdicts.map((verdict): PlannedLetter => {
    const reason = failed.get(verdict.customerId);
    if (reason === undefined) return { ...verdict, pageCount: pageCounts.get(verdict.customerId) ?? null };
    const finding: Finding = { code: 'TEXT_FAILED', message: `the letter cannot be set: ${reason}` };
    const findings = [...verdict.findings, finding];
    return { ...verdict, findings, getsLetter: false, getsNotice: false, pageCount: null };
  });
  return { ...page, letters: oncePerHousehold(letters) };
}

/** Customers come the newest first: the last of a household has been one longest. */
function oncePerHousehold(letters: readonly PlannedLetter[]): readonly PlannedLetter[] {
  const last = new Map(
    letters.flatMap(({ household, getsLetter, customerId }) =>
      household !== null && getsLetter ? [[household, customerId] as const] : [],
    ),
  );
  return letters.map((letter) => {
    const { household, getsLetter, customerId, findings } = letter;
    if (household === null || !getsLetter || last.get(household) === customerId) return letter;
    const finding: Finding = { code: 'SAME_HOUSEHOLD', message: 'another customer at this address gets the letter' };
    return { ...letter, getsLetter: false, getsNotice: false, findings: [...findings, finding] };
  });
}
