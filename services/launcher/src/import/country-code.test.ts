import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countryCodeOf } from './country-code.js';
import { languageOf } from './language-of-country.js';

test('countries are known by English names, usual short ones, and ISO codes', () => {
  expect(['Germany', 'UK', 'USA', 'Venezuela', ' germany ', 'de', 'DEU', 'GB'].map(countryCodeOf)).toEqual([
    'DE',
    'GB',
    'US',
    'VE',
    'DE',
    'DE',
    'DE',
    'GB',
  ]);
});

test('what is no country has no code', () => {
  expect(['Narnia', '', ' ', 'XX', '49', '__proto__', 'constructor'].map(countryCodeOf)).toEqual(
    Array(7).fill(undefined),
  );
});

test('each of the 21 countries of the demo companies has its language, any other English', () => {
  const csv = readFileSync(new URL('../../data/northwind-customers.csv', import.meta.url), 'utf8');
  const codes = new Set(
    [...csv.matchAll(/,([A-Z][A-Za-z]+),[^,]*,[^,]*$/gm)].map(([, name = '']) => countryCodeOf(name)),
  );

  expect(codes.size).toBe(21);
  expect(languageOf('CH')).toBe('de');
  expect(languageOf('BR')).toBe('pt');
  expect(languageOf('JP')).toBe('en');
});
