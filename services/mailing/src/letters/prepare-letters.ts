import type { Db } from '@switchboard/kit/database/open-database';
import type { Audience } from '../campaigns/audience.js';
import type { Sender } from '../letter-pdf/sender.js';
import { emailOf, type Recipient } from '../recipients/recipient.js';
import { findSuppressionsInForce } from '../suppressions/queries.js';
import type { LetterText } from '../templates/letter-text.js';
import { findEarlierRecipients } from './queries.js';
import { type Verdict, verdictOn } from './verdict.js';
import { writeLetter } from './write-letter.js';

/** A campaign as its letters need it. */
export interface LetterCampaign {
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly postsOn: string;
  readonly announces: boolean;
  readonly audience: Audience;
}

export interface LettersScope {
  readonly campaign: LetterCampaign;
  /** The text that a customer gets. */
  readonly textFor: (recipient: Recipient) => LetterText;
  readonly sender: Sender;
  readonly writtenOn: string;
}

/** Writes a campaign's letters to these customers and decides who gets them; nothing is kept. */
export async function prepareLetters(
  db: Db,
  recipients: readonly Recipient[],
  { campaign, textFor, sender, writtenOn }: LettersScope,
): Promise<readonly Verdict[]> {
  const { audience, announces, kind } = campaign;
  const customerIds = recipients.map(({ id }) => id);
  const emails = recipients.flatMap((recipient) => emailOf(recipient)?.toLowerCase() ?? []);
  const suppressions = await findSuppressionsInForce(db, { customerIds, emails, kind });
  const earlier = new Map(
    (await findEarlierRecipients(db, customerIds, audience.exceptCampaigns ?? [])).map((row) => [
      row.customerId,
      row.campaignNumber,
    ]),
  );
  return recipients.map((recipient) => {
    const text = textFor(recipient);
    const email = emailOf(recipient)?.toLowerCase();
    const suppressed = suppressions
      .filter((each) => each.customerId === recipient.id || (each.email !== null && each.email === email))
      .map(({ channel, reason, source }) => ({ channel, reason: reason ?? `not to be written to (${source})` }));
    const written = writeLetter(recipient, { campaign, text, writtenOn, sender });
    const facts = { suppressed, writtenBefore: earlier.get(recipient.id) };
    return verdictOn(recipient, written, { ...facts, audience, announces, templateId: text.id });
  });
}
