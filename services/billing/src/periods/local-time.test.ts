import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayNumberOf, dayText, stretchOf } from './local-time.js';

const zones = [
  ...['Europe/Riga', 'Europe/Dublin', 'Africa/Casablanca', 'America/St_Johns', 'America/Sao_Paulo', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Chatham', 'UTC', '+05:45'],
];
const instants = fc.date({ min: new Date('1960-01-01'), max: new Date('2045-01-01'), noInvalidDate: true });

describe('local time', () => {
  test('agrees with the time zone library at any instant and at every change of clocks', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const { from, until } = stretchOf(instant.getTime(), zone);

        for (const at of [instant.getTime(), from, from - 1, until, until - 1].filter(Number.isFinite)) {
          const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
          expect(stretchOf(at, zone).offset).toBe(zoned.offsetNanoseconds / 1_000_000);
          expect(dayText(dayNumberOf(at, zone))).toBe(zoned.toPlainDate().toString());
        }
      }),
    );
  });

  test('days and their numbers are told from one another', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayText(dayNumber('2026-02-28') + 1)).toBe('2026-03-01');
    expect(dayText(-1)).toBe('1969-12-31');
  });

  test('a zone that is not known is a fault', () => {
    expect(() => stretchOf(0, 'Europe/Nowhere')).toThrow(RangeError);
  });
});
