import type { AskGraph } from '@switchboard/kit/graph-client';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { dayOf } from '../campaigns/day-of.js';
import type { Sender } from '../letter-pdf/sender.js';
import { prepareLetters } from '../letters/prepare-letters.js';
import type { Verdict } from '../letters/verdict.js';
import { asksBilling } from '../merging/merge-fields.js';
import { readRecipient } from '../recipients/read-recipients.js';
import { fieldsOf, letterTextOf } from '../templates/letter-text.js';

export interface PreviewScope {
  readonly read: Read;
  readonly askGraph: AskGraph;
  readonly correlationId: string;
  readonly now: Date;
}

export interface PreviewWish {
  readonly template: {
    readonly id: string;
    readonly name: string;
    readonly language: string;
    readonly subject: string;
    readonly body: string;
  };
  readonly customerNumber: string;
  readonly sender: Sender;
}

/**
 * Writes a template to a customer as the graph knows them now, as a campaign that were drafted today and called like the
 * template; null when sales knows no such customer.
 * @throws GraphError when the graph does not answer whole.
 */
export async function previewLetter(
  { read, askGraph, correlationId, now }: PreviewScope,
  { template, customerNumber, sender }: PreviewWish,
): Promise<Verdict | null> {
  const text = letterTextOf(template);
  const parts = { billing: asksBilling(fieldsOf(text)), conferences: false };
  const recipient = await readRecipient(askGraph, customerNumber, { parts, correlationId });
  if (!recipient) return null;
  const today = dayOf(now);
  const campaign = {
    ...{ number: `M-${today.slice(0, 4)}-000`, name: template.name, kind: 'general', postsOn: today },
    ...{ announces: true, audience: {} },
  };
  const scope = { campaign, textFor: () => text, sender, writtenOn: today };
  const [verdict] = await read((db) => prepareLetters(db, [recipient], scope));
  return verdict ?? null;
}
