import { createHash } from 'node:crypto';
import type { PostalAddress } from './postal-address.js';

/** The same for addresses that differ only in case, accents, spaces and punctuation; never the address itself. */
export function householdOf({ lines, postalCode, city, countryCode }: PostalAddress): string {
  // Only the hash is kept: mailing owns no addresses.
  const plain = [...lines, postalCode ?? '', city, countryCode].map(plainText).join('|');
  return createHash('sha256').update(plain).digest('base64url');
}

function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}
