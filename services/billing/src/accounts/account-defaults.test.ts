import { describe, expect, test } from 'vitest';
import { accountDefaults } from './account-defaults.js';
import { countries } from './countries.js';

describe('what a country decides about an account', () => {
  test('a customer at home pays the standard VAT, so does one of the EU without a VAT id; with one, or outside, none', () => {
    expect(accountDefaults('DE', 'DE')).toEqual({
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      vatPercent: '19',
      vatCategory: 'S',
    });
    expect(accountDefaults('LV', 'LV').vatPercent).toBe('21');
    expect(accountDefaults('DE', 'LV')).toMatchObject({ vatCategory: 'S', vatPercent: '21' });
    expect(accountDefaults('DE', 'LV', 'DE136695976')).toMatchObject({ vatCategory: 'AE', vatPercent: '0' });
    expect(accountDefaults('GB', 'LV')).toMatchObject({ vatCategory: 'O', vatPercent: '0' });
    expect(accountDefaults('US', 'US').vatPercent).toBe('0');
  });

  test.each([
    ['GB', 'GBP'],
    ['IM', 'GBP'],
    ['MC', 'EUR'],
    ['US', 'USD'],
    ['VE', 'USD'],
    ['DK', 'EUR'],
    ['FR', 'EUR'],
  ])('an account in %s is kept in %s', (country, currency) => {
    expect(accountDefaults(country, 'DE').currency).toBe(currency);
  });

  test.each([
    ['Monaco by a VAT id of France, as in France', 'MC', 'LV', 'FR40303265045', 'AE', '0'],
    ['Monaco without a VAT id, as in another member state', 'MC', 'LV', null, 'S', '21'],
    ['Monaco by a seller in France, as at home', 'MC', 'FR', 'FR40303265045', 'S', '20'],
    ['France by a seller in Monaco, as at home', 'FR', 'MC', null, 'S', '20'],
    ['Man, outside the EU', 'IM', 'LV', null, 'O', '0'],
    ['Man by a seller in the United Kingdom, as at home', 'IM', 'GB', null, 'S', '20'],
    ['Northern Ireland, whose ids count for goods alone', 'GB', 'LV', 'XI980780684', 'O', '0'],
    ['Réunion, which is not in the EU for VAT', 'RE', 'LV', null, 'O', '0'],
    ['Åland, which is not in the EU for VAT', 'AX', 'LV', null, 'O', '0'],
  ])('where a customer is decides the VAT: %s', (_, country, seller, vatId, vatCategory, vatPercent) => {
    expect(accountDefaults(country, seller, vatId)).toMatchObject({ vatCategory, vatPercent });
  });

  test('every country of the first customers has its own time zone', () => {
    const known = 'AR AT BE BR CA CH DE DK ES FI FR GB IE IT MX NO PL PT SE US VE'.split(' ');

    expect(known.filter((code) => accountDefaults(code, 'DE').timeZone === 'UTC')).toEqual([]);
  });

  test('a country that we know nothing of is billed by UTC', () => {
    expect(accountDefaults('XK', 'DE').timeZone).toBe('UTC');
  });

  test('every time zone of the table exists', () => {
    const zones = Object.values(countries).map(({ timeZone }) => timeZone);

    expect(() => zones.map((timeZone) => new Intl.DateTimeFormat('en', { timeZone }))).not.toThrow();
  });
});
