import type { NewCustomer } from '@switchboard/sales/customers/customer-input';
import { countryCodeOf } from './country-code.js';
import { languageOf } from './language-of-country.js';

/** Columns of a file of customers; further ones are passed over. */
export const CUSTOMER_COLUMNS = [
  'customer_id',
  'company_name',
  'contact_name',
  'contact_title',
  'address',
  'city',
  'region',
  'postal_code',
  'country',
  'phone',
] as const;

type CustomerFields = Readonly<Partial<Record<(typeof CUSTOMER_COLUMNS)[number], string>>>;

/** The customer that a row of the file tells of, everything as it stands there; undefined when its country is unknown. */
export function toCustomer(fields: CustomerFields): NewCustomer | undefined {
  const countryCode = countryCodeOf(fields.country ?? '');
  if (!countryCode) return undefined;
  const { customer_id: number = '', company_name: name = '', contact_name: contactName } = fields;
  return {
    number,
    name,
    language: languageOf(countryCode),
    // An empty field says that there is none.
    phone: fields.phone || null,
    office: {
      // A quoted address may go over several lines.
      lines: (fields.address ?? '').split(/\r?\n/),
      postalCode: fields.postal_code || null,
      city: fields.city ?? '',
      region: fields.region || null,
      countryCode,
    },
    ...(contactName && { contact: { name: contactName, title: fields.contact_title || null } }),
  };
}
