import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements } from './agreement.js';
import { naiveRate } from './naive-rater.js';
import type { NaiveInput, NaiveLegRecord, NaiveRate, NaiveTerms } from './naive-types.js';
import type { Given } from './simple.js';
import { worlds } from './worlds.js';

const some = fc.sample(worlds, { numRuns: 400, seed: 11 });

type Mistake = (input: NaiveInput) => NaiveInput;

const inRates = (change: (rate: NaiveRate, input: NaiveInput) => Given<NaiveRate>): Mistake => {
  return (input) => ({ ...input, rates: input.rates.map((rate) => ({ ...rate, ...change(rate, input) })) });
};
const inTerms = (change: (terms: NaiveTerms) => Given<NaiveTerms>) =>
  inRates(({ terms }) => ({ terms: { ...terms, ...change(terms) } }));
const inKeys = (change: Given<NaiveRate['key']>) => inRates(({ key }) => ({ key: { ...key, ...change } }));
const inLegs = (change: (leg: NaiveLegRecord) => Given<NaiveLegRecord>): Mistake => {
  return (input) => ({ ...input, legs: input.legs.map((leg) => ({ ...leg, ...change(leg) })) });
};
const inAccount = (change: Given<NaiveInput['account']>): Mistake => {
  return (input) => ({ ...input, account: { ...input.account, ...change } });
};

const asFlat = ({ priceModel }: NaiveTerms, one: NaiveTerms['priceModel']) =>
  priceModel === one ? ({ priceModel: 'FLAT' } as const) : {};

const mistakes: Readonly<Record<string, Mistake>> = {
  'prices a step of the increments as the first': inTerms(({ initialSeconds }) => ({ nextSeconds: initialSeconds })),
  'forgets the minimum': inTerms(() => ({ minimum: '0' })),
  'forgets the maximum': inTerms(() => ({ maximum: null })),
  'forgets the set-up fee': inTerms(() => ({ setUpFee: '0' })),
  'forgets the discount': inTerms(() => ({ discountPercent: '0' })),
  'forgets time bands': inTerms(() => ({ timeBands: [] })),
  'forgets holidays': inTerms(() => ({ holidays: [] })),
  'takes the last band that matches': inTerms(({ timeBands }) => ({ timeBands: timeBands.toReversed() })),
  'forgets allowances': inTerms(() => ({ allowanceMinutes: '0' })),
  'never prorates': inTerms(() => ({ allowanceProration: 'NONE' })),
  'prorates by 30 days always': inTerms(({ allowanceProration }) => ({
    allowanceProration: allowanceProration === 'DAYS' ? 'FIXED_30' : allowanceProration,
  })),
  'takes graduated tiers for volume': inTerms(({ priceModel }) => ({
    priceModel: priceModel === 'GRADUATED' ? 'VOLUME' : priceModel,
  })),
  'takes packages for minutes': inTerms((terms) => asFlat(terms, 'PACKAGE')),
  'takes a percentage for a price': inTerms((terms) => asFlat(terms, 'PERCENTAGE')),
  'rounds half to even never': inRates(({ rounding }) => ({ rounding: rounding && { ...rounding, mode: 'HALF_UP' } })),
  'rounds per line always': inRates(({ rounding }) => ({ rounding: rounding && { ...rounding, point: 'PER_LINE' } })),
  'takes the account’s zone for the rate’s': inRates((_, { account }) => ({ timeZone: account.timeZone })),
  'forgets the contract’s days': inRates(() => ({ within: null })),
  'lets a rate hold on its last day': inRates(({ validTo }) => ({ validTo: validTo && `${validTo}x` })),
  'forgets versions': inRates(() => ({ version: 1 })),
  'takes contract rates for list rates': inRates(() => ({ source: 'LIST' })),
  'forgets prefixes': inKeys({ prefix: null }),
  'forgets countries': inKeys({ countryCode: null }),
  'forgets access types': inKeys({ accessTypeCode: null }),
  'forgets currencies': inRates((_, { account }) => ({ currency: account.currency })),
  'takes the month for the anniversary': inAccount({ cycle: 'CALENDAR' }),
  'takes the account’s days in UTC': inAccount({ timeZone: 'UTC' }),
  'charges the unanswered': inLegs(() => ({ answered: true })),
  'counts a begun second': inLegs(({ leftAt }) => ({ leftAt: new Date(Date.parse(leftAt) + 999).toISOString() })),
  'orders legs that begin at once otherwise': inLegs(({ joinedAt, callRecordId }) => ({
    joinedAt: new Date(Date.parse(joinedAt) + 59 - Number(callRecordId.slice(-2)) / 2).toISOString(),
  })),
  'lets what is invoiced have used nothing': inLegs(({ invoiced }) =>
    invoiced ? { invoiced: { ...invoiced, parts: invoiced.parts.map((part) => ({ ...part, counts: false })) } } : {},
  ),
};

test.each(Object.entries(mistakes))('the worlds find a rater that %s', async (_, mistake) => {
  let found = 0;
  for (const world of some) {
    const told = await disagreements(world, ({ input }) => naiveRate(mistake(input)));
    found += told.length > 0 ? 1 : 0;
    if (found === 3) break;
  }

  expect(found).toBe(3);
});
