import { isCountry } from '@switchboard/kit/iso-codes';
import type { PostalAddress } from './postal-address.js';
import { hasPostalCodes } from './postal-format.js';

/** What an address lacks. */
export interface AddressGap {
  readonly code: 'ADDRESS_INCOMPLETE' | 'COUNTRY_UNKNOWN';
  readonly field: 'lines' | 'city' | 'postalCode' | 'region' | 'countryCode';
  readonly message: string;
}

/** Where a postal code exists and letters arrive without one (Eircode is not asked for; the others are hardly used). */
const POSTAL_CODE_OPTIONAL: ReadonlySet<string> = new Set(['IE', 'AR', 'BO', 'CO', 'CL', 'PA', 'PE', 'VE', 'LK', 'ZW']);
/** Where the state or province is part of the address (national posts' addressing guides). */
const REGION_NEEDED: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'BR', 'IN']);

/** What an address lacks for its country's post; nothing where a letter will find its way. */
export function findAddressGaps(address: PostalAddress): readonly AddressGap[] {
  const { lines, city, postalCode, region, countryCode } = address;
  if (!isCountry(countryCode))
    return [{ code: 'COUNTRY_UNKNOWN', field: 'countryCode', message: `there is no country ${countryCode}` }];
  const lacks = (isLacking: boolean, field: AddressGap['field'], what: string): readonly AddressGap[] =>
    isLacking ? [{ code: 'ADDRESS_INCOMPLETE', field, message: `an address in ${countryCode} needs ${what}` }] : [];
  // Taken from the formats where they tell it; the sets above are what they do not.
  const needsCode = hasPostalCodes(countryCode) && !POSTAL_CODE_OPTIONAL.has(countryCode);
  return [
    ...lacks(!lines.some(isGiven), 'lines', 'a street or a post-office box'),
    ...lacks(!isGiven(city), 'city', 'a town'),
    ...lacks(needsCode && !isGiven(postalCode), 'postalCode', 'a postal code'),
    ...lacks(REGION_NEEDED.has(countryCode) && !isGiven(region), 'region', 'a state or province'),
  ];
}

function isGiven(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
