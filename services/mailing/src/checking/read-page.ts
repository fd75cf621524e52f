import { withViewer } from '@switchboard/kit/database/with-viewer';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { CampaignRow } from '../campaigns/queries.js';
import type { MailingWork } from '../mailing-work.js';
import { asksBilling } from '../merging/merge-fields.js';
import { matchesAudience, partsAskedFor } from '../recipients/matches-audience.js';
import { readRecipientPage } from '../recipients/read-recipients.js';
import type { Recipient } from '../recipients/recipient.js';
import { fieldsOf, type LetterText, letterTextOf } from '../templates/letter-text.js';
import { findNewestTemplates } from '../templates/queries.js';

/** Customers whom a check looks at in one go, as the graph has them now. */
export interface CheckPage {
  /** Those of them whom the audience names. */
  readonly recipients: readonly Recipient[];
  readonly lookedAtCount: number;
  /** Continue after it; null when all have been looked at. */
  readonly next: string | null;
  /** Of the audience's customer numbers those that nobody had so far. */
  readonly unseen: readonly string[];
  /** By language, as they were when the check was asked for. */
  readonly texts: ReadonlyMap<string, LetterText>;
}

/** @throws GraphError when the graph does not answer whole. */
export async function readPage(
  { database, askGraph }: Pick<MailingWork, 'database' | 'askGraph'>,
  campaign: CampaignRow,
  correlationId: string,
): Promise<CheckPage> {
  const { templateName, checkRequestedAt, checkCursor, checkUnseen, audience } = campaign;
  if (!audience) throw new Error(`${campaign.number} has no audience to check`);
  const newest = await withViewer(database, serviceViewer('mailing'), 'read', (db) =>
    findNewestTemplates(db, [templateName], checkRequestedAt ?? undefined),
  );
  const texts = new Map(newest.map((row) => [row.language, letterTextOf(row)]));
  const asked = partsAskedFor(audience);
  const billing = asked.billing || [...texts.values()].some((text) => asksBilling(fieldsOf(text)));
  const page = await readRecipientPage(askGraph, checkCursor, { parts: { ...asked, billing }, correlationId });
  const numbers = new Set(page.recipients.map(({ number }) => number));
  const unseen = checkUnseen.filter((number) => !numbers.has(number));
  // Whoever named customers need not wait for all the others.
  const isComplete = audience.customerNumbers !== undefined && unseen.length === 0;
  return {
    recipients: page.recipients.filter((recipient) => matchesAudience(recipient, audience)),
    lookedAtCount: page.recipients.length,
    next: isComplete ? null : page.next,
    ...{ unseen, texts },
  };
}
