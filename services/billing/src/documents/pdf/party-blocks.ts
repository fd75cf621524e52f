import type { InvoiceDocument } from '../invoice-document.js';
import type { Formats } from './formats.js';
import type { Labels } from './labels.js';

/** Who sells and who buys, as blocks of lines. */
export interface PartyBlocks {
  readonly seller: string;
  /** The sender's address in one line, above the addressee in the window. */
  readonly sender: string;
  /** The addressee as the post needs it. */
  readonly addressee: readonly string[];
  /** Columns at the foot of each page. */
  readonly foot: readonly (readonly string[])[];
}

/** Lines for street and house that fit a window (DIN 5008). */
const STREET_LINES = 3;

type Address = Pick<InvoiceDocument['seller'], 'addressLines' | 'postalCode' | 'city' | 'countryCode'>;

export function partyBlocks({ seller, buyer }: InvoiceDocument, labels: Labels, formats: Formats): PartyBlocks {
  const region = buyer.region ? [buyer.region] : [];
  // The post of the sender's country reads the country, in capitals, and only abroad.
  const country = buyer.countryCode === seller.countryCode ? [] : [formats.country(buyer.countryCode).toUpperCase()];
  return {
    seller: seller.name,
    sender: [seller.name, ...addressOf(seller)].join(' · '),
    addressee: [buyer.name, ...addressOf(buyer), ...region, ...country],
    foot: [
      [seller.name, ...addressOf(seller), formats.country(seller.countryCode)],
      [
        ...labelled(labels.legalRegistration, seller.legalRegistration),
        ...labelled(labels.sellerVatId, seller.vatId),
        ...(seller.email ? [seller.email] : []),
      ],
      [...labelled('IBAN', seller.iban && groupIban(seller.iban)), ...labelled('BIC', seller.bic)],
    ],
  };
}

function addressOf({ addressLines, postalCode, city, countryCode }: Address): readonly string[] {
  const place = CODE_LAST.has(countryCode) ? `${city}, ${postalCode}` : `${postalCode} ${city}`;
  const [last, ...others] = addressLines.slice(STREET_LINES - 1);
  // No line of an address is left out: the law wants it whole.
  const rest = last === undefined ? [] : [[last, ...others].join(', ')];
  return [...addressLines.slice(0, STREET_LINES - 1), ...rest, place.trim()];
}

/** Countries whose post wants the code after the place (Universal Postal Union). */
const CODE_LAST = new Set(['LV', 'GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'IN']);

/** In fours, as ISO 13616 prints it. */
export function groupIban(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

function labelled(label: string, value: string | null): readonly string[] {
  return value ? [`${label} ${value}`] : [];
}
