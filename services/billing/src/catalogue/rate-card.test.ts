import { expect, test } from 'vitest';
import { flatTerms } from '../rates/rate-terms.js';
import { changeCard, type GivenRate } from './rate-card.js';

const rate = (over: Partial<GivenRate> = {}): GivenRate => ({
  serviceCode: 'audio',
  accessTypeCode: null,
  prefix: null,
  countryCode: null,
  currency: 'EUR',
  terms: flatTerms({ unitPrice: '0.0485', nextSeconds: 6 }),
  validFrom: '2026-01-01',
  validTo: null,
  ...over,
});
const known = { ...rate(), id: 'known' };
const codesOf = (given: readonly GivenRate[]) => changeCard(given, [known]).refusals.map(({ code }) => code);

test('a rate that is on the card already changes nothing, however its price is written', () => {
  expect(changeCard([rate({ terms: flatTerms({ unitPrice: '0.04850', nextSeconds: 6 }) })], [known])).toEqual({
    added: [],
    ended: [],
    refusals: [],
  });
});

test('a price is raised by ending the old rate on the day on which the new one begins', () => {
  const dearer = rate({ terms: flatTerms({ unitPrice: '0.05', nextSeconds: 6 }), validFrom: '2026-07-01' });

  const change = changeCard([rate({ validTo: '2026-07-01' }), dearer], [known]);

  expect(change).toEqual({ added: [dearer], ended: [{ id: 'known', validTo: '2026-07-01' }], refusals: [] });
});

test('another currency, access type or country is another key', () => {
  const others = [rate({ currency: 'USD' }), rate({ accessTypeCode: 'toll-free' }), rate({ countryCode: 'LV' })];

  expect(changeCard(others, [known])).toEqual({ added: others, ended: [], refusals: [] });
});

test.each([
  ['LIST_RATE_TERMS_INVALID', rate({ terms: flatTerms({ unitPrice: '-0.01', nextSeconds: 6 }), currency: 'USD' })],
  [
    'LIST_RATE_TERMS_INVALID',
    rate({ terms: flatTerms({ unitPrice: '0.00000000001', nextSeconds: 6 }), currency: 'USD' }),
  ],
  ['LIST_RATE_TERMS_INVALID', rate({ terms: flatTerms({ unitPrice: '1', nextSeconds: 0 }), currency: 'USD' })],
  ['LIST_RATE_VALIDITY_INVALID', rate({ validTo: '2026-01-01', currency: 'USD' })],
  ['LIST_RATE_DIFFERS', rate({ terms: flatTerms({ unitPrice: '0.05', nextSeconds: 6 }) })],
  ['LIST_RATE_OVERLAPS', rate({ terms: flatTerms({ unitPrice: '0.05', nextSeconds: 6 }), validFrom: '2026-07-01' })],
])('refuses %s, naming the place in the list', (code, given) => {
  expect(codesOf([given])).toEqual([code]);
  expect(changeCard([given], [known]).refusals[0]?.path.slice(0, 2)).toEqual(['listRates', '0']);
});
