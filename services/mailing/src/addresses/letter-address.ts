import type { PostalAddress } from './postal-address.js';
import { formatParts } from './postal-format.js';

/** To whom at the customer a letter goes, and from where. */
export interface LetterParties {
  /** The customer's name. */
  readonly name: string;
  /** The person at the customer; absent where none is known. */
  readonly contactName?: string | undefined;
  /** ISO 3166-1 alpha-2 of the country in which the letter is posted. */
  readonly sentFrom: string;
}

/** What fits the window of DIN 5008, form B: nine lines of which three are for marks of the post. */
const MOST_LINES = 6;
// As the country of the sender reads it, in capitals (Universal Postal Union, S42 and its addressing guide).
const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

/**
 * The lines of an address as they stand on a letter: in the order of the country that it goes to, the country last and in
 * capitals where it is another than the sender's. More than six lines lose the contact first, then further street lines.
 */
export function letterAddress(
  address: PostalAddress,
  { name, contactName, sentFrom }: LetterParties,
): readonly string[] {
  const country = address.countryCode === sentFrom ? [] : [(countryNames.of(address.countryCode) ?? '').toUpperCase()];
  const linesWith = (contact: string, lines: readonly string[]) => [
    ...formatParts(address.countryCode, {
      ...{ organization: name, name: contact, lines },
      ...{ postalCode: address.postalCode ?? '', city: address.city, region: address.region ?? '' },
    }),
    ...country,
  ];
  // A letter finds the company without the contact, and no address without its street.
  const whole = linesWith(contactName ?? '', address.lines);
  if (whole.length <= MOST_LINES) return whole;
  const withoutContact = linesWith('', address.lines);
  const excess = withoutContact.length - MOST_LINES;
  return excess <= 0 ? withoutContact : linesWith('', joinLast(address.lines, excess));
}

/** The last lines as one, so that nothing is left out. */
function joinLast(lines: readonly string[], excess: number): readonly string[] {
  const kept = Math.max(lines.length - excess - 1, 0);
  return [...lines.slice(0, kept), lines.slice(kept).join(', ')];
}
