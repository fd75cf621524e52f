import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedLeg, seedRate } from '../rating/testing/usages.js';
import { chooseRates, type Rate } from './rate-choice.js';

const idOf = (rates: readonly Rate[], leg = seedLeg(60)) => chooseRates(leg, rates)[0]?.id;
const startedAt = (instant: string) => seedLeg(60, { joinedAt: new Date(instant) });

describe('the rate that holds for a part of a leg', () => {
  test('is the contract rate, however much closer the list is', () => {
    const list = seedRate(
      {},
      { source: 'list', id: 'l', accessTypeCode: 'toll-free', prefix: '49', countryCode: 'DE' },
    );

    expect(idOf([list, seedRate()])).toBe('a');
    expect(idOf([list])).toBe('l');
  });

  test('names the access type rather than the prefix, the longer prefix, and the prefix rather than the country', () => {
    const access = seedRate({}, { id: 'access', accessTypeCode: 'toll-free' });
    const long = seedRate({}, { id: 'long', prefix: '4930' });
    const short = seedRate({}, { id: 'short', prefix: '49' });
    const country = seedRate({}, { id: 'country', countryCode: 'DE' });
    const all = [country, short, seedRate(), long, access];

    expect(idOf(all)).toBe('access');
    expect(idOf(all.filter(({ id }) => id !== 'access'))).toBe('long');
    expect(idOf([country, short])).toBe('short');
    expect(idOf([seedRate(), country])).toBe('country');
  });

  test('has a prefix that the number begins with, digits alone', () => {
    const prefixed = seedRate({}, { prefix: '4930' });

    expect(idOf([prefixed], seedLeg(60, { remoteNumber: '+49 (30) 1' }))).toBe('a');
    expect(idOf([prefixed], seedLeg(60, { remoteNumber: '+49 (31) 1' }))).toBeUndefined();
    expect(idOf([prefixed], seedLeg(60, { remoteNumber: null }))).toBeUndefined();
  });

  test('of equals is the one that holds from the latest day, then the newest version, then the later id', () => {
    const newer = seedRate({}, { id: 'newer', validFrom: '2026-06-01' });
    const versions = [seedRate({}, { id: 'z' }), seedRate({}, { id: 'b', version: 2 })];

    expect(idOf([...versions, newer])).toBe('newer');
    expect(idOf(versions)).toBe('b');
    expect(idOf([seedRate(), seedRate({}, { id: 'c' })])).toBe('c');
  });

  test("holds from the first day to before the last, by the contract's own calendar, and within its contract", () => {
    const days = { validFrom: '2026-11-01', validTo: '2026-12-01' };

    for (const rate of [seedRate({}, days), seedRate({}, { within: days })]) {
      expect(idOf([rate], startedAt('2026-10-31T21:59:59Z'))).toBeUndefined();
      expect(idOf([rate], startedAt('2026-10-31T22:00:00Z'))).toBe('a');
      expect(idOf([rate], startedAt('2026-11-30T21:59:59Z'))).toBe('a');
      expect(idOf([rate], startedAt('2026-11-30T22:00:00Z'))).toBeUndefined();
    }
  });

  test('is none of another service, access type, country or part', () => {
    const others = [{ serviceCode: 'video' }, { accessTypeCode: 'toll' }, { countryCode: 'LV' }];

    expect(idOf(others.map((over) => seedRate({}, over)))).toBeUndefined();
    expect(idOf([seedRate({ part: 'TRANSPORT' })])).toBeUndefined();
  });

  test('is told for each part, in the order of the parts', () => {
    const leg = seedLeg(60, { parts: ['TRANSPORT', 'BRIDGING'] });
    const transport = seedRate({ part: 'TRANSPORT' }, { id: 't' });

    expect(chooseRates(leg, [seedRate(), transport]).map((rate) => rate?.id)).toEqual(['t', 'a']);
    expect(chooseRates(leg, [seedRate()]).map((rate) => rate?.id)).toEqual([undefined, 'a']);
  });

  test('for a fee per conference names no access type', () => {
    const conference = seedLeg(0, {
      kind: 'CONFERENCE',
      accessTypeCode: null,
      countryCode: null,
      parts: ['CONFERENCE'],
    });
    const fee = { part: 'CONFERENCE', unit: 'CONFERENCE' } as const;

    expect(idOf([seedRate(fee), seedRate(fee, { id: 'b', accessTypeCode: 'toll-free' })], conference)).toBe('a');
  });

  test('does not depend on the order in which the rates are read', () => {
    const rates = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        source: fc.constantFrom('contract' as const, 'list' as const),
        version: fc.integer({ min: 1, max: 3 }),
        accessTypeCode: fc.constantFrom(null, 'toll-free', 'toll'),
        prefix: fc.constantFrom(null, '4', '49', '371'),
        countryCode: fc.constantFrom(null, 'DE', 'LV'),
        validFrom: fc.constantFrom('2026-01-01', '2026-06-01', '2027-01-01'),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(rates, (overs) => {
        const all = overs.map((over) => seedRate({}, over));

        expect(idOf(all.toReversed())).toBe(idOf(all));
      }),
    );
  });
});
