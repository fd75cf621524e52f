import type { AddressInput, ContactInput, CustomerChanges } from './customer-input.js';
import type { ContactRow, CustomerRow, PostalAddressRow } from './tables.js';

/** A customer with what can be changed about it. */
export interface KnownCustomer {
  readonly customer: CustomerRow;
  readonly office: PostalAddressRow | undefined;
  /** The first contact. */
  readonly contact: ContactRow | undefined;
}

export type ChangedField = 'name' | 'language' | 'phone' | 'office' | 'contact';

/** What is given and differs from what is known, by field. */
export function differencesOf({ customer, office, contact }: KnownCustomer, given: CustomerChanges) {
  const differs: Record<ChangedField, boolean> = {
    name: given.name !== undefined && given.name !== customer.name,
    language: given.language !== undefined && given.language !== customer.language,
    phone: given.phone !== undefined && given.phone !== customer.phone,
    office: given.office !== undefined && (!office || textOfAddress(given.office) !== textOfAddress(office)),
    contact: given.contact !== undefined && (!contact || contactDiffers(contact, given.contact)),
  };
  return (Object.keys(differs) as ChangedField[]).filter((field) => differs[field]);
}

function textOfAddress({ lines, postalCode, city, region, countryCode }: AddressInput): string {
  // Null and left out are the same: no such part.
  return JSON.stringify([lines, postalCode ?? null, city, region ?? null, countryCode]);
}

function contactDiffers(known: ContactRow, given: ContactInput): boolean {
  const { name, title = null, phone = null, email } = given;
  // A source that knows no e-mail addresses says nothing about them.
  if (email !== undefined && email !== known.email) return true;
  return name !== known.name || title !== known.title || phone !== known.phone;
}

/** The rows as they are after the changes; the version rises by one. */
export function applyChanges({ customer, contact }: KnownCustomer, given: CustomerChanges) {
  const { name = customer.name, language = customer.language, phone = customer.phone } = given;
  return {
    customer: { ...customer, name, language, phone, version: customer.version + 1 },
    office: given.office,
    contact: given.contact && { ...given.contact, email: keptUnlessGiven(contact?.email, given.contact.email) },
  };
}

function keptUnlessGiven(known: string | null | undefined, given: string | null | undefined): string | null {
  return (given === undefined ? known : given) ?? null;
}
