import { isId } from '@switchboard/kit/ids';
import type { Refusal } from '@switchboard/kit/refusal';
import { isText, objectionsTo, type Rule } from '@switchboard/kit/rules';
import type { Audience } from './audience.js';
import { isCampaignKind, KIND_WANTED } from './campaign-kind.js';

/** A customer to be written to. */
export interface ChosenCustomer {
  readonly customerId: string;
  /** ISO 639-1; the campaign's default language is used when it is unknown or there is no text in it. */
  readonly language?: string | undefined;
}

/** A mass mailing as it is planned. */
export interface CampaignDraft {
  readonly name: string;
  readonly templateName: string;
  readonly defaultLanguage: string;
  readonly recipients: readonly ChosenCustomer[];
}

/** A mass mailing to an audience, as it is planned. */
export interface AudienceDraft {
  readonly name: string;
  readonly kind: string;
  readonly templateName: string;
  readonly defaultLanguage: string;
  readonly audience: Audience;
  /** The day on which the letters go to the post. */
  readonly postsOn: string;
  readonly announces: boolean;
  /** Null where the installation's first prints it. */
  readonly printer: string | null;
}

const LONGEST_NAME = 200;

const nameRule: Rule<{ readonly name: string }> = {
  code: 'NAME_MISSING',
  message: `name the campaign in 1 to ${LONGEST_NAME} characters`,
  field: 'name',
  holds: ({ name }) => isText(name, LONGEST_NAME),
};

const draftRules: readonly Rule<CampaignDraft>[] = [
  nameRule,
  {
    code: 'RECIPIENTS_MISSING',
    message: 'choose at least one customer to write to',
    field: 'recipients',
    holds: ({ recipients }) => recipients.length > 0,
  },
];

/** What stands against a draft whatever templates there are. */
export function objectionsToDraft(draft: CampaignDraft, path: readonly string[]): readonly Refusal[] {
  const seen = new Set<string>();
  const ofRecipients = draft.recipients.flatMap(({ customerId }, position): readonly Refusal[] => {
    const at = [...path, 'recipients', String(position), 'customerId'];
    // Ids are the same in capitals, and the database takes them so.
    const key = customerId.toLowerCase();
    // The database would refuse the second one, too, but with a fault that names no recipient.
    const isTwice = seen.has(key);
    seen.add(key);
    if (!isId(customerId))
      return [{ code: 'CUSTOMER_MISSING', message: 'name the customer by the id that sales gave', path: at }];
    if (isTwice) return [{ code: 'RECIPIENT_TWICE', message: 'a customer gets one letter of a campaign', path: at }];
    return [];
  });
  return [...objectionsTo(draft, draftRules, path), ...ofRecipients];
}

const audienceRules: readonly Rule<AudienceDraft & { readonly today: string }>[] = [
  nameRule,
  {
    code: 'KIND_INVALID',
    message: KIND_WANTED,
    field: 'kind',
    holds: ({ kind }) => isCampaignKind(kind),
  },
  {
    code: 'POSTS_ON_PAST',
    message: 'choose a day of posting that is not over',
    field: 'postsOn',
    holds: ({ postsOn, today }) => postsOn >= today,
  },
];

/** What stands against a draft to an audience, on a day `YYYY-MM-DD`, whatever templates there are. */
export function objectionsToAudienceDraft(draft: AudienceDraft, today: string): readonly Refusal[] {
  return objectionsTo({ ...draft, today }, audienceRules, []);
}

/** The number of a year's n-th campaign, such as `M-2026-001`. */
export function campaignNumber(year: number, ordinal: number): string {
  return `M-${year}-${String(ordinal).padStart(3, '0')}`;
}
