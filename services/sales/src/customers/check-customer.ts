import { isCountry, isLanguage } from '@switchboard/kit/iso-codes';
import type { Refusal } from '@switchboard/kit/refusal';
import type { AddressInput, ContactInput, CustomerChanges, NewCustomer } from './customer-input.js';
import { isBlank, refusalsOfLine } from './one-line.js';

// No e-mail address can be longer (RFC 5321, 4.5.3.1.3, less its brackets); the others leave room to spare.
const LONGEST = { name: 200, phone: 50, line: 120, city: 100, postalCode: 20, region: 100, title: 100, email: 254 };
const MOST_LINES = 5;

/** Everything that is wrong with a customer to be added; empty when it can be. */
export function checkNewCustomer(customer: NewCustomer): readonly Refusal[] {
  return [
    ...checkNumber(customer.number),
    ...checkName(customer.name, ['name']),
    ...checkCommon(customer),
    ...(customer.billing ? checkAddress(customer.billing, 'billing') : []),
    ...(customer.mailing ? checkAddress(customer.mailing, 'mailing') : []),
  ];
}

/** Everything that is wrong with changes to a customer. */
export function checkChanges(changes: CustomerChanges): readonly Refusal[] {
  return [...(changes.name === undefined ? [] : checkName(changes.name, ['name'])), ...checkCommon(changes)];
}

function checkCommon({ language, phone, office, contact }: NewCustomer | CustomerChanges): readonly Refusal[] {
  return [
    ...(language === undefined || isLanguage(language) ? [] : [languageUnknown(language)]),
    ...refusalsOfLine({ value: phone, longest: LONGEST.phone, code: 'PHONE_INVALID', path: ['phone'] }),
    ...(office ? checkAddress(office, 'office') : []),
    ...(contact ? checkContact(contact) : []),
  ];
}

/** Whether the text can be a customer's number; what cannot names nobody and must not reach the database. */
export function isCustomerNumber(text: string): boolean {
  return /^[A-Z0-9-]{2,20}$/.test(text);
}

function checkNumber(number: string): readonly Refusal[] {
  if (isCustomerNumber(number)) return [];
  const message = 'number must be 2 to 20 capital letters, digits or dashes';
  return [{ code: 'CUSTOMER_NUMBER_INVALID', message, path: ['number'] }];
}

function checkName(value: string, path: readonly string[]): readonly Refusal[] {
  if (isBlank(value)) return [{ code: 'NAME_MISSING', message: `${path.join('.')} is empty; give a name`, path }];
  return refusalsOfLine({ value, longest: LONGEST.name, code: 'NAME_INVALID', path });
}

function languageUnknown(language: string): Refusal {
  const message = `${quoted(language)} is no ISO 639-1 code; give one such as de`;
  return { code: 'LANGUAGE_UNKNOWN', message, path: ['language'] };
}

// Texts go into letters, e-mail headers and print jobs, where a stray line break starts something else.
function checkAddress(address: AddressInput, kind: string): readonly Refusal[] {
  const { lines, postalCode, city, region, countryCode } = address;
  const line = (value: string | null | undefined, longest: number, ...path: string[]) =>
    refusalsOfLine({ value, longest, code: 'ADDRESS_INVALID', path: [kind, ...path] });
  return [
    ...checkLines(lines, kind),
    ...lines.flatMap((value, index) => line(value, LONGEST.line, 'lines', String(index))),
    ...(isBlank(city) ? [addressInvalid(`${kind}.city is empty; give the town`, [kind, 'city'])] : []),
    ...line(city, LONGEST.city, 'city'),
    ...line(postalCode, LONGEST.postalCode, 'postalCode'),
    ...line(region, LONGEST.region, 'region'),
    ...(isCountry(countryCode) ? [] : [countryUnknown(countryCode, [kind, 'countryCode'])]),
  ];
}

function checkLines(lines: readonly string[], kind: string): readonly Refusal[] {
  // Five lines, town and country are what a window envelope shows.
  const right = lines.length >= 1 && lines.length <= MOST_LINES && !lines.some(isBlank);
  const message = `${kind}.lines must be 1 to ${MOST_LINES} lines, none of them empty`;
  return right ? [] : [addressInvalid(message, [kind, 'lines'])];
}

function addressInvalid(message: string, path: readonly string[]): Refusal {
  return { code: 'ADDRESS_INVALID', message, path };
}

export function countryUnknown(countryCode: string, path: readonly string[]): Refusal {
  const message = `${quoted(countryCode)} is no ISO 3166-1 alpha-2 code; give one such as DE`;
  return { code: 'COUNTRY_UNKNOWN', message, path };
}

function checkContact({ name, title, email, phone }: ContactInput): readonly Refusal[] {
  return [
    ...checkName(name, ['contact', 'name']),
    ...refusalsOfLine({ value: title, longest: LONGEST.title, code: 'TITLE_INVALID', path: ['contact', 'title'] }),
    ...refusalsOfLine({ value: phone, longest: LONGEST.phone, code: 'PHONE_INVALID', path: ['contact', 'phone'] }),
    ...(email === null || email === undefined || isEmail(email) ? [] : [emailInvalid(['contact', 'email'])]),
  ];
}

/** One mailbox in plain characters: wide enough for what people have, too narrow for a second header. */
export function isEmail(text: string): boolean {
  return (
    text.length <= LONGEST.email &&
    /^[^\s\p{Cc}@,;:<>()[\]\\"]+@[^\s\p{Cc}@,;:<>()[\]\\"]+\.[^\s\p{Cc}@,;:<>()[\]\\".]+$/u.test(text)
  );
}

export function emailInvalid(path: readonly string[]): Refusal {
  const message = `${path.join('.')} is no e-mail address; give one such as name@company.example`;
  return { code: 'EMAIL_INVALID', message, path };
}

/** What was given, short enough for a message. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
