import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContract } from './check-contract.js';
import type { NewContract, NewRate } from './contract-input.js';
import { usualTerms } from './contract-terms.js';
import { noFurtherTerms, usualBasics } from './rate-terms.js';

const rate: NewRate = {
  ...usualBasics,
  ...noFurtherTerms,
  serviceCode: 'AUDIO',
  accessTypeCode: null,
  prefix: null,
  countryCode: null,
  unitPrice: '0.0485',
  currency: 'EUR',
  initialSeconds: 60,
  nextSeconds: 6,
  validFrom: '2026-01-01',
  validTo: null,
};
const contract: NewContract = {
  number: 'C-1',
  customerNumber: 'ALFKI',
  signedOn: '2025-12-01',
  validFrom: '2026-01-01',
  validTo: null,
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  terms: usualTerms,
  rates: [rate],
};
const codesOf = (differing: Partial<NewContract>) =>
  checkContract({ ...contract, ...differing }).map(({ code, path }) => `${code} ${path.join('.')}`);

test('a sound contract, and one without rates or signature, can be kept', () => {
  expect(codesOf({})).toEqual([]);
  expect(codesOf({ signedOn: null, rates: [] })).toEqual([]);
});

test('days that do not exist are refused where they stand', () => {
  expect(codesOf({ signedOn: '2025-02-29' })).toEqual(['DAY_INVALID signedOn']);
  expect(codesOf({ rates: [{ ...rate, validTo: 'soon' }] })).toEqual(['DAY_INVALID rates.0.validTo']);
});

test('prices are plain digits and not negative', () => {
  const priced = (unitPrice: string) => codesOf({ rates: [{ ...rate, unitPrice }] });

  expect(priced('0')).toEqual([]);
  expect(priced('-0.01')).toEqual(['PRICE_NEGATIVE rates.0.unitPrice']);
  expect(priced('1e3')).toEqual(['PRICE_INVALID rates.0.unitPrice']);
  expect(priced('0,05')).toEqual(['PRICE_INVALID rates.0.unitPrice']);
});

test('increments of fractions of a second or of none are refused', () => {
  expect(codesOf({ rates: [{ ...rate, nextSeconds: 0 }] })).toEqual(['INCREMENTS_INVALID rates.0']);
  expect(codesOf({ rates: [{ ...rate, initialSeconds: 1.5 }] })).toEqual(['INCREMENTS_INVALID rates.0']);
});

test('rates for all countries and for one country do not overlap: the one is a rule, the other its exception', () => {
  expect(codesOf({ rates: [rate, { ...rate, countryCode: 'FR' }] })).toEqual([]);
});

test('two rates for the same are refused exactly when they share a day', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const day = (number: number) => `2026-${String(number).padStart(2, '0')}-01`;

  fc.assert(
    fc.property(fc.tuple(month, month, month, month), ([a, b, c, d]) => {
      fc.pre(a !== b && c !== d);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const [otherFrom, otherTo] = [Math.min(c, d), Math.max(c, d)];
      const shared = Array.from({ length: 12 }, (_, index) => index + 1).some(
        (one) => one >= from && one < to && one >= otherFrom && one < otherTo,
      );
      const rates = [
        { ...rate, validFrom: day(from), validTo: day(to) },
        { ...rate, validFrom: day(otherFrom), validTo: day(otherTo) },
      ];

      expect(codesOf({ rates })).toEqual(shared ? ['RATE_OVERLAPS rates.1'] : []);
    }),
  );
});
