import { findAddressGaps } from '../addresses/address-gaps.js';
import { letterAddress } from '../addresses/letter-address.js';
import { choosePostalAddress, type PostalAddress } from '../addresses/postal-address.js';
import type { Sender } from '../letter-pdf/sender.js';
import { type Merged, mergeText } from '../merging/merge-text.js';
import { type MergeFrame, mergeRecordOf } from '../recipients/merge-record.js';
import type { Recipient } from '../recipients/recipient.js';
import type { LetterText } from '../templates/letter-text.js';
import type { Finding } from './findings.js';
import type { LetterSnapshot } from './snapshot.js';

export interface LetterFrame {
  readonly campaign: MergeFrame['campaign'];
  readonly text: LetterText;
  /** The day on the letter. */
  readonly writtenOn: string;
  readonly sender: Sender;
}

/** A letter to one customer, or what it lacks; one whose address is incomplete alone is written all the same. */
export interface WrittenLetter {
  readonly snapshot: LetterSnapshot | null;
  readonly findings: readonly Finding[];
}

/** Writes a text to a customer with what the graph knows of them. */
export function writeLetter(recipient: Recipient, { campaign, text, writtenOn, sender }: LetterFrame): WrittenLetter {
  const address = choosePostalAddress(recipient.addresses);
  const record = mergeRecordOf(recipient, { campaign, language: text.language, address });
  const [subject, body] = [mergeText(text.subject, record), mergeText(text.body, record)];
  const findings = [
    ...findingsOfAddress(address),
    ...text.problems.map(({ message }): Finding => ({ code: 'TEXT_FAILED', message })),
    ...findingsOfTexts([subject, body]),
  ];
  const isWritten = findings.every(({ code }) => code === 'ADDRESS_INCOMPLETE');
  if (!isWritten || !address || subject.kind !== 'MERGED' || body.kind !== 'MERGED')
    return { snapshot: null, findings };
  const { number, name } = recipient;
  const parties = { name, contactName: recipient.contacts[0]?.name, sentFrom: sender.countryCode };
  const snapshot = {
    ...{ number, name, writtenOn, sender, language: text.language },
    addressLines: letterAddress(address, parties),
    // One line, whatever a field brings in.
    subject: subject.text.replaceAll(/\s+/g, ' ').trim(),
    body: body.text,
  };
  return { snapshot, findings };
}

function findingsOfAddress(address: PostalAddress | undefined): readonly Finding[] {
  if (!address) return [{ code: 'ADDRESS_MISSING', message: 'sales knows no postal address of the customer' }];
  return findAddressGaps(address);
}

function findingsOfTexts(texts: readonly Merged[]): readonly Finding[] {
  const lacking = texts.flatMap((merged) => (merged.kind === 'LACKING' ? merged.fields : []));
  const failed = texts.flatMap((merged) => (merged.kind === 'FAILED' ? [merged.reason] : []));
  return [
    ...[...new Set(lacking)].map(
      (field): Finding => ({ code: 'FIELD_MISSING', field, message: `the text needs ${field}, which is not known` }),
    ),
    ...failed.map((reason): Finding => ({ code: 'TEXT_FAILED', message: `the text cannot be filled: ${reason}` })),
  ];
}
