import { newId } from '@switchboard/kit/ids';
import type { AddressInput, ContactInput, NewCustomer } from './customer-input.js';
import type { ContactRow, CustomerRow, PostalAddressRow } from './tables.js';

export function toCustomerRow({ number, name, language, phone }: NewCustomer, now: Date): CustomerRow {
  const id = newId(now);
  const counters = { version: 1, contractRatesVersion: 0 };
  return { id, number, name, language, phone: phone ?? null, accountManagerId: null, ...counters, addedAt: now };
}

export function toAddressRow(
  customerId: string,
  kind: PostalAddressRow['kind'],
  { lines, postalCode = null, city, region = null, countryCode }: AddressInput,
): PostalAddressRow {
  return { id: newId(), customerId, kind, lines: [...lines], postalCode, city, region, countryCode };
}

export function toFirstContactRow(
  customerId: string,
  { name, title = null, email = null, phone = null }: ContactInput,
): ContactRow {
  return { id: newId(), customerId, position: 1, name, title, email, phone };
}
