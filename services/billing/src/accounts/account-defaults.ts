import type { VatCategory } from '../invoices/tax.js';
import { vatOf } from '../invoices/vat-category.js';
import { countries, vatTerritoryOf } from './countries.js';

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
 * none), dollars in the Americas, pounds in the United Kingdom and on Man, else euros, and VAT as `vatDefaults` says.
 */
export function accountDefaults(
  countryCode: string,
  sellerCountry: string,
  vatId: string | null = null,
): AccountDefaults {
  const timeZone = countries[countryCode]?.timeZone ?? 'UTC';
  return { currency: currencyOf(countryCode), timeZone, ...vatDefaults(countryCode, sellerCountry, vatId) };
}

/** VAT of what is sold to a customer, its service aside (Directive 2006/112/EC, articles 7, 44 and 196). */
export function vatDefaults(
  countryCode: string,
  sellerCountry: string,
  vatId: string | null,
): Pick<AccountDefaults, 'vatCategory' | 'vatPercent'> {
  const seller = { countryCode: vatTerritoryOf(sellerCountry) };
  const buyer = { countryCode: vatTerritoryOf(countryCode), vatId, language: 'en' } as const;
  const { category, percent } = vatOf(buyer, seller, { treatment: 'STANDARD' });
  return { vatCategory: category, vatPercent: percent };
}

function currencyOf(countryCode: string): string {
  if (countryCode === 'GB' || countryCode === 'IM') return 'GBP';
  return PAYS_IN_DOLLARS.has(countryCode) ? 'USD' : 'EUR';
}
