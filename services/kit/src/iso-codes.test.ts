import { expect, test } from 'vitest';
import { isCountry, isLanguage } from './iso-codes.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

test('there are 249 countries, as ISO 3166-1 counts them', () => {
  expect(pairs.filter(isCountry)).toHaveLength(249);
});

test('nicknames, withdrawn codes, unions and codes for tests are no countries', () => {
  expect(['UK', 'EU', 'SU', 'DD', 'YU', 'XK', 'ZZ', 'de', 'DEU', ''].filter(isCountry)).toEqual([]);
});

test('languages are two small letters that ISO 639-1 knows', () => {
  expect(['de', 'en', 'nb', 'pt', 'zh'].every(isLanguage)).toBe(true);
  expect(['xx', 'iw', 'DE', 'deu', 'de-AT', ''].filter(isLanguage)).toEqual([]);
});
