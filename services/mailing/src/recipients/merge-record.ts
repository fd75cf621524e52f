import type { PostalAddress } from '../addresses/postal-address.js';
import { dayIn } from '../letter-pdf/letters-page.js';
import type { MergeRecord } from '../merging/merge-fields.js';
import type { Amount, Recipient, RecipientContract } from './recipient.js';

/** What a letter of a campaign knows beside its customer. */
export interface MergeFrame {
  readonly campaign: { readonly number: string; readonly name: string; readonly postsOn: string };
  /** Of the text, ISO 639-1: days, amounts and countries are written in it. */
  readonly language: string;
  /** Where the letter goes. */
  readonly address?: PostalAddress | undefined;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What is known of a customer, in the words of a text's language; what is unknown is absent. */
export function mergeRecordOf(recipient: Recipient, { campaign, language, address }: MergeFrame): MergeRecord {
  const { number, name, phone, contacts, accountManager, contract, balance } = recipient;
  const [contact] = contacts;
  return {
    customer: { number, name, ...given('phone', phone) },
    ...(contact && { contact: { name: contact.name, ...given('title', contact.title) } }),
    ...(address && { address: { city: address.city, country: countryIn(language, address.countryCode) } }),
    ...(accountManager && { accountManager }),
    ...(contract && { contract: contractIn(language, contract) }),
    ...(balance && {
      balance: { open: amountIn(language, balance.open), overdue: amountIn(language, balance.overdue) },
    }),
    campaign: { ...campaign, postsOn: dayIn(language, campaign.postsOn) },
  };
}

function given<Name extends string>(name: Name, text: string | null): { readonly [Key in Name]?: string } {
  return text === null || text.trim() === '' ? {} : ({ [name]: text } as { readonly [Key in Name]: string });
}

function contractIn(language: string, { number, validFrom, validTo }: RecipientContract) {
  // The day before the first on which it does not hold any more.
  const lastDay = validTo && new Date(Date.parse(validTo) - DAY_MS).toISOString().slice(0, 10);
  return { number, validFrom: dayIn(language, validFrom), ...(lastDay && { validTo: dayIn(language, lastDay) }) };
}

function countryIn(language: string, countryCode: string): string {
  const isCode = /^[A-Z]{2}$/.test(countryCode);
  return (isCode && new Intl.DisplayNames([language], { type: 'region' }).of(countryCode)) || countryCode;
}

/** An amount in the words of a language, such as `1.234,50 €`. */
export function amountIn(language: string, { amount, currency }: Amount): string {
  // As text: what has more digits than a float keeps is written whole.
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount as unknown as number);
}
