import { expect, test } from 'vitest';
import { checkChanges, checkNewCustomer, isEmail } from './check-customer.js';
import type { AddressInput, NewCustomer } from './customer-input.js';

const office: AddressInput = {
  lines: ['Mataderos  2312'],
  postalCode: '05023',
  city: 'México D.F.',
  countryCode: 'MX',
};
const customer: NewCustomer = { number: 'ANTON', name: 'Antonio Moreno Taquería', language: 'es', office };
const codesOf = (differing: Partial<NewCustomer>) =>
  checkNewCustomer({ ...customer, ...differing }).map(({ code, path }) => `${code} ${path.join('.')}`);

test('a customer with its letters and double spaces as given can be added', () => {
  expect(codesOf({})).toEqual([]);
  expect(codesOf({ billing: office, mailing: office, contact: { name: 'Antonio Moreno' } })).toEqual([]);
});

test('numbers are 2 to 20 capital letters, digits or dashes', () => {
  expect(['A1', 'A'.repeat(20), 'A-1'].flatMap((number) => codesOf({ number }))).toEqual([]);
  expect(codesOf({ number: 'A' })).toEqual(['CUSTOMER_NUMBER_INVALID number']);
  expect(codesOf({ number: 'A'.repeat(21) })).toEqual(['CUSTOMER_NUMBER_INVALID number']);
  expect(codesOf({ number: 'ÄÖ' })).toEqual(['CUSTOMER_NUMBER_INVALID number']);
});

test('a line break in a single line is refused wherever it stands', () => {
  expect(codesOf({ name: 'A\r\nB' })).toEqual(['NAME_INVALID name']);
  expect(codesOf({ phone: '1\n2' })).toEqual(['PHONE_INVALID phone']);
  expect(codesOf({ office: { ...office, city: 'A\u2028B' } })).toEqual(['ADDRESS_INVALID office.city']);
  expect(codesOf({ office: { ...office, lines: ['a', 'b\0'] } })).toEqual(['ADDRESS_INVALID office.lines.1']);
  expect(codesOf({ contact: { name: 'A', title: 'B\tC' } })).toEqual(['TITLE_INVALID contact.title']);
});

test('addresses have 1 to 5 lines, a town and a country', () => {
  expect(codesOf({ office: { ...office, lines: Array(6).fill('x') } })).toEqual(['ADDRESS_INVALID office.lines']);
  expect(codesOf({ office: { ...office, lines: ['x', ' '] } })).toEqual(['ADDRESS_INVALID office.lines']);
  expect(codesOf({ mailing: { ...office, city: '' } })).toEqual(['ADDRESS_INVALID mailing.city']);
  expect(codesOf({ billing: { ...office, countryCode: 'UK' } })).toEqual(['COUNTRY_UNKNOWN billing.countryCode']);
});

test('names of any length beyond 200 characters are refused', () => {
  expect(codesOf({ name: 'x'.repeat(200) })).toEqual([]);
  expect(codesOf({ name: 'x'.repeat(201) })).toEqual(['NAME_INVALID name']);
});

test('e-mail addresses are one plain mailbox', () => {
  expect(['a@b.example', 'first.last+tag@sub.company.example', 'jürgen@müller.example'].every(isEmail)).toBe(true);
  expect(
    ['a', 'a@b', 'a@b.', '@b.c', 'a b@c.d', 'a@b.c,d@e.f', '<a@b.c>', `${'a'.repeat(251)}@b.c`].filter(isEmail),
  ).toEqual([]);
});

test('a change is checked only in what it changes', () => {
  expect(checkChanges({ number: 'ANTON' })).toEqual([]);
  expect(checkChanges({ number: 'ANTON', name: ' ' }).map(({ code }) => code)).toEqual(['NAME_MISSING']);
});
