import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, startOfNextDay } from './period.js';
import { calendarMonthOf } from './testing/calendar-month.js';

const zones = ['Europe/Riga', 'Europe/Berlin', 'America/Sao_Paulo', 'America/Los_Angeles', 'Pacific/Apia', 'UTC'];
const instants = fc.date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

describe('a billing period', () => {
  test('example 18: a leg from 31 January 23:50 to 1 February 00:10 local belongs to January, whole', () => {
    const began = new Date('2026-01-31T21:50:00Z'); // 23:50 in Riga

    const period = calendarMonthOf(began, 'Europe/Riga');

    expect(period).toEqual({ startsAt: new Date('2025-12-31T22:00:00Z'), endsAt: new Date('2026-01-31T22:00:00Z') });
  });

  test('example 26: 25 October 2026 has 25 hours in Riga, and its month one hour more than 31 days', () => {
    const midnight = new Date('2026-10-24T21:00:00Z');

    const next = startOfNextDay(midnight, 'Europe/Riga');
    const month = calendarMonthOf(midnight, 'Europe/Riga');

    expect(next.getTime() - midnight.getTime()).toBe(25 * 3_600_000);
    expect(month.endsAt.getTime() - month.startsAt.getTime()).toBe((31 * 24 + 1) * 3_600_000);
  });

  test('begins when the day begins, also where midnight does not exist', () => {
    // In São Paulo the clocks went from 00:00 to 01:00 on 4 November 2018.
    expect(startOfNextDay(new Date('2018-11-04T02:00:00Z'), 'America/Sao_Paulo')).toEqual(
      new Date('2018-11-04T03:00:00Z'),
    );
  });

  test('contains its instant, and the next period begins where it ends', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const { startsAt, endsAt } = calendarMonthOf(instant, zone);

        expect(startsAt <= instant && instant < endsAt).toBe(true);
        expect(calendarMonthOf(endsAt, zone).startsAt).toEqual(endsAt);
        expect(calendarMonthOf(new Date(endsAt.getTime() - 1), zone).startsAt).toEqual(startsAt);
        expect(dayOf(startsAt, zone).slice(8)).toBe('01');
      }),
    );
  });

  test('days are counted by the calendar', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(dayOf(new Date('2026-11-23T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-24');
  });
});
