import { isEmailAddress } from '../addresses/email-address.js';
import { householdOf } from '../addresses/household.js';
import { choosePostalAddress } from '../addresses/postal-address.js';
import type { Audience } from '../campaigns/audience.js';
import { emailOf, type Recipient } from '../recipients/recipient.js';
import type { Finding } from './findings.js';
import type { LetterSnapshot } from './snapshot.js';
import type { WrittenLetter } from './write-letter.js';

/** What mailing itself knows of a customer. */
export interface Facts {
  /** By which ways they are not to be written to, and why. */
  readonly suppressed: readonly { readonly channel: 'POST' | 'EMAIL'; readonly reason: string }[];
  /** The number of an earlier campaign that the audience excepts, and whose letter they got. */
  readonly writtenBefore?: string | undefined;
}

/** Who gets what of a campaign, and what was found. */
export interface Verdict {
  readonly customerId: string;
  readonly templateId: string;
  readonly getsLetter: boolean;
  /** Only who gets a letter is told of it. */
  readonly getsNotice: boolean;
  readonly findings: readonly Finding[];
  /** Null where no letter can be written. */
  readonly snapshot: LetterSnapshot | null;
  readonly email: string | null;
  /** Where one letter is enough for all who live there. */
  readonly household: string | null;
}

export interface VerdictFrame {
  readonly audience: Pick<Audience, 'withIncompleteAddresses' | 'oncePerHousehold'>;
  readonly announces: boolean;
  readonly templateId: string;
}

/** Decides whether a customer gets the letter that was written to them, and the notice of it. */
export function verdictOn(
  recipient: Recipient,
  { snapshot, findings }: WrittenLetter,
  { suppressed, writtenBefore, audience, announces, templateId }: Facts & VerdictFrame,
): Verdict {
  const against = [...findings, ...findingsOfPost(suppressed), ...findingsOfEarlier(writtenBefore)];
  const isBearable = ({ code }: Finding) => code === 'ADDRESS_INCOMPLETE' && audience.withIncompleteAddresses === true;
  const getsLetter = snapshot !== null && against.every(isBearable);
  const email = emailOf(recipient) ?? null;
  const againstNotice = getsLetter && announces ? findingsOfEmail(email, suppressed) : [];
  const address = choosePostalAddress(recipient.addresses);
  return {
    ...{ customerId: recipient.id, templateId, getsLetter, snapshot },
    getsNotice: getsLetter && announces && againstNotice.length === 0,
    findings: [...against, ...againstNotice],
    email: againstNotice.length === 0 ? email : null,
    household: audience.oncePerHousehold && address ? householdOf(address) : null,
  };
}

function findingsOfPost(suppressed: Facts['suppressed']): readonly Finding[] {
  return suppressionOf('POST', suppressed).map(({ reason }) => ({
    code: 'SUPPRESSED',
    field: 'POST',
    message: reason,
  }));
}

function findingsOfEarlier(number: string | undefined): readonly Finding[] {
  return number === undefined ? [] : [{ code: 'RECIPIENT_BEFORE', message: `among the recipients of ${number}` }];
}

function findingsOfEmail(email: string | null, suppressed: Facts['suppressed']): readonly Finding[] {
  if (email === null) return [{ code: 'EMAIL_MISSING', message: 'no contact has an e-mail address' }];
  if (!isEmailAddress(email)) return [{ code: 'EMAIL_INVALID', message: 'mail cannot be addressed to the contact' }];
  return suppressionOf('EMAIL', suppressed).map(({ reason }) => ({
    ...{ code: 'SUPPRESSED', field: 'EMAIL', message: reason },
  }));
}

/** One is enough. */
function suppressionOf(channel: 'POST' | 'EMAIL', suppressed: Facts['suppressed']) {
  return suppressed.filter((each) => each.channel === channel).slice(0, 1);
}
