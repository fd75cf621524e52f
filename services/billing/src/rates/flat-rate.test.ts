import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseRate, type FlatRate as Rate } from './flat-rate.js';

const rate = (over: Partial<Rate> = {}): Rate => ({
  source: 'contract',
  id: 'a',
  version: 1,
  serviceCode: 'audio',
  accessTypeCode: null,
  countryCode: null,
  unitPrice: '0.05',
  currency: 'EUR',
  increments: { initialSeconds: 60, nextSeconds: 60 },
  validFrom: '2026-01-01',
  validTo: null,
  timeZone: 'Europe/Riga',
  ...over,
});
const leg = (joinedAt = '2026-11-01T10:00:00Z') => ({
  serviceCode: 'audio',
  accessTypeCode: 'toll-free',
  countryCode: 'DE',
  joinedAt: new Date(joinedAt),
});

describe('the rate that holds for a leg', () => {
  test('is the contract rate, however much closer the list is', () => {
    const list = rate({ source: 'list', id: 'l', accessTypeCode: 'toll-free', countryCode: 'DE' });

    expect(chooseRate(leg(), [list, rate()])?.id).toBe('a');
    expect(chooseRate(leg(), [list])?.id).toBe('l');
  });

  test('names the access type rather than the country', () => {
    const byAccess = rate({ id: 'access', accessTypeCode: 'toll-free' });
    const byCountry = rate({ id: 'country', countryCode: 'DE' });

    expect(chooseRate(leg(), [byCountry, rate(), byAccess])?.id).toBe('access');
    expect(chooseRate(leg(), [rate(), byCountry])?.id).toBe('country');
  });

  test('is the newest version of equals', () => {
    expect(chooseRate(leg(), [rate({ id: 'z' }), rate({ id: 'b', version: 2 })])?.id).toBe('b');
  });

  test("holds from the first day to before the last, by the contract's own calendar", () => {
    const november = [rate({ validFrom: '2026-11-01', validTo: '2026-12-01' })];

    expect(chooseRate(leg('2026-10-31T21:59:59Z'), november)).toBeUndefined();
    expect(chooseRate(leg('2026-10-31T22:00:00Z'), november)?.id).toBe('a');
    expect(chooseRate(leg('2026-11-30T21:59:59Z'), november)?.id).toBe('a');
    expect(chooseRate(leg('2026-11-30T22:00:00Z'), november)).toBeUndefined();
  });

  test('prices another service, access type or country never', () => {
    const others = [rate({ serviceCode: 'video' }), rate({ accessTypeCode: 'toll' }), rate({ countryCode: 'LV' })];

    expect(chooseRate(leg(), others)).toBeUndefined();
  });

  test('prices nothing outside its contract, however much wider its own days are', () => {
    const ended = rate({ within: { validFrom: '2026-01-01', validTo: '2026-11-01' } });
    const list = rate({ source: 'list', id: 'l' });

    expect(chooseRate(leg('2026-10-31T10:00:00Z'), [list, ended])?.id).toBe('a');
    expect(chooseRate(leg('2026-11-01T10:00:00Z'), [list, ended])?.id).toBe('l');
  });

  test('is that of the newest contract, whatever its version', () => {
    const older = rate({ id: 'older', version: 3 });
    const newer = rate({ id: 'newer', version: 1, validFrom: '2026-06-01' });

    expect(chooseRate(leg(), [older, newer])?.id).toBe('newer');
  });

  test('does not depend on the order in which the rates are read', () => {
    const rates = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        source: fc.constantFrom('contract' as const, 'list' as const),
        version: fc.integer({ min: 1, max: 3 }),
        accessTypeCode: fc.constantFrom(null, 'toll-free', 'toll'),
        countryCode: fc.constantFrom(null, 'DE', 'LV'),
        validFrom: fc.constantFrom('2026-01-01', '2026-06-01', '2027-01-01'),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(rates, (parts) => {
        const all = parts.map((part) => rate(part));

        expect(chooseRate(leg(), all.toReversed())).toEqual(chooseRate(leg(), all));
      }),
    );
  });
});
