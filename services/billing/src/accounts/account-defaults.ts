import type { VatCategory } from '../invoices/tax.js';
import { countries } from './countries.js';

/** What a country decides about an account. */
export interface AccountDefaults {
  readonly currency: string;
  readonly timeZone: string;
  /** In percent, such as `25.5`. */
  readonly vatPercent: string;
  readonly vatCategory: VatCategory;
}

// Three currencies are all that accounts begin with: they find list prices in their own only, and a card has few.
const PAYS_IN_DOLLARS = new Set('AR BO BR CA CL CO EC GY MX PE PY SR US UY VE'.split(' '));

/**
 * How a customer in a country is billed by a seller in another: the country's main time zone (UTC where we know
 * none), dollars in the Americas, pounds in the United Kingdom, else euros; the standard VAT at home and none abroad.
 */
export function accountDefaults(countryCode: string, sellerCountry: string): AccountDefaults {
  const country = countries[countryCode];
  return {
    currency: currencyOf(countryCode),
    timeZone: country?.timeZone ?? 'UTC',
    // A business abroad accounts for the VAT itself (Directive 2006/112/EC, articles 44 and 196).
    vatPercent: (countryCode === sellerCountry && country?.vatPercent) || '0',
    vatCategory: countryCode === sellerCountry ? 'S' : 'O',
  };
}

function currencyOf(countryCode: string): string {
  if (countryCode === 'GB') return 'GBP';
  return PAYS_IN_DOLLARS.has(countryCode) ? 'USD' : 'EUR';
}
