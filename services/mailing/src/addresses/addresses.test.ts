import { expect, test } from 'vitest';
import { findAddressGaps } from './address-gaps.js';
import { householdOf } from './household.js';
import { letterAddress } from './letter-address.js';
import { choosePostalAddress, type PostalAddress } from './postal-address.js';

const addressOf = (countryCode: string, change: Partial<PostalAddress> = {}): PostalAddress => ({
  ...{ kind: 'OFFICE', lines: ['Street 1'], postalCode: '12345', city: 'Town', region: null, countryCode },
  ...change,
});
const written = (address: PostalAddress, contactName?: string) =>
  letterAddress(address, { name: 'Company', contactName, sentFrom: 'DE' });

test.each([
  ['LV', { postalCode: 'LV-1010', city: 'Rīga' }, ['Street 1', 'Rīga, LV-1010', 'LATVIA']],
  ['LT', { postalCode: 'LT-01103', city: 'Vilnius' }, ['Street 1', 'LT-01103 Vilnius', 'LITHUANIA']],
  ['LT', { postalCode: '01103', city: 'Vilnius' }, ['Street 1', 'LT-01103 Vilnius', 'LITHUANIA']],
  ['EE', { postalCode: '15010', city: 'Tallinn' }, ['Street 1', '15010 Tallinn', 'ESTONIA']],
  ['DE', { postalCode: '10115', city: 'Berlin' }, ['Street 1', '10115 Berlin']],
  ['GB', { postalCode: 'WA1 1DP', city: 'London' }, ['Street 1', 'London', 'WA1 1DP', 'UNITED KINGDOM']],
  ['US', { postalCode: '97403', city: 'Eugene', region: 'OR' }, ['Street 1', 'Eugene, OR 97403', 'UNITED STATES']],
  [
    'JP',
    { postalCode: '154-0023', city: 'Setagaya-ku', region: 'Tokyo' },
    ['Street 1', 'Setagaya-ku, Tokyo', '154-0023', 'JAPAN'],
  ],
  [
    'JP',
    { lines: ['三軒茶屋1-2-3'], postalCode: '154-0024', city: '世田谷区', region: '東京都' },
    ['〒154-0024', '東京都世田谷区', '三軒茶屋1-2-3', 'JAPAN'],
  ],
])('a letter to %s is addressed as its post wants it: %o', (countryCode, change, lines) => {
  expect(written(addressOf(countryCode, change)).filter((line) => line !== 'Company')).toEqual(lines);
});

test('a contact stands with the company, in the order of the country', () => {
  expect(written(addressOf('DE'), 'Maria Anders').slice(0, 2)).toEqual(['Maria Anders', 'Company']);
  expect(written(addressOf('LT'), 'Jonas').slice(0, 2)).toEqual(['Company', 'Jonas']);
});

test('an address never has more lines than the window of the envelope, and loses no street line', () => {
  const lines = ['Building 7', 'Gate 3', 'Industrial Park', 'Street 1'];

  const address = written(addressOf('GB', { lines }), 'Thomas Hardy');

  expect(address).toHaveLength(6);
  for (const line of lines) expect(address.join('\n')).toContain(line);
  expect(address.at(-1)).toBe('UNITED KINGDOM');
});

test('odd spaces of what was typed are not printed', () => {
  expect(written(addressOf('DE', { lines: ['Mataderos  2312 '] }))[1]).toBe('Mataderos 2312');
});

test.each([
  ['DE', { postalCode: null }, ['postalCode']],
  ['IE', { postalCode: null }, []],
  ['HK', { postalCode: null }, []],
  ['US', { region: null }, ['region']],
  ['CA', { region: ' ', postalCode: '' }, ['postalCode', 'region']],
  ['FR', { lines: [' '], city: '' }, ['lines', 'city']],
  ['XX', {}, ['countryCode']],
])('an address in %s with %o lacks %o', (countryCode, change, fields) => {
  expect(findAddressGaps(addressOf(countryCode, change)).map(({ field }) => field)).toEqual(fields);
});

test('letters go to the address for letters, and without one to the registered office', () => {
  const office = addressOf('DE');
  const billing = addressOf('DE', { kind: 'BILLING' });
  const mailing = addressOf('DE', { kind: 'MAILING' });

  expect(choosePostalAddress([billing, office, mailing])).toBe(mailing);
  expect(choosePostalAddress([billing, office])).toBe(office);
  expect(choosePostalAddress([billing])).toBe(billing);
  expect(choosePostalAddress([])).toBeUndefined();
});

test('who lives at one address is one household, however it is spelled', () => {
  const one = addressOf('LV', { lines: ['Brīvības iela 5'], city: 'Rīga' });
  const other = addressOf('LV', { lines: ['BRIVIBAS  IELA, 5'], city: 'Riga' });

  expect(householdOf(one)).toBe(householdOf(other));
  expect(householdOf(one)).not.toBe(householdOf({ ...other, lines: ['Brivibas iela 6'] }));
});
