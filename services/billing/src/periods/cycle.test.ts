import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BillingCycle, nextPeriod, periodOf, proratedSeconds } from './cycle.js';
import { dayOf } from './period.js';
import { calendarMonthOf } from './testing/calendar-month.js';

const zones = ['Europe/Riga', 'America/St_Johns', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const instants = fc.date({ min: new Date('2005-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const cycles = fc.record({
  cycle: fc.constantFrom('CALENDAR' as const, 'ANNIVERSARY' as const),
  anchorDay: fc.integer({ min: 1, max: 31 }),
  timeZone: fc.constantFrom(...zones),
});
const anchoredOn = (anchorDay: number, timeZone = 'Europe/Riga'): BillingCycle => ({
  cycle: 'ANNIVERSARY',
  anchorDay,
  timeZone,
});

describe('a billing cycle', () => {
  test('example 26: anchored on the 31st it begins on 31 January, 28 February, 31 March, 30 April', () => {
    const cycle = anchoredOn(31);
    const starts = [periodOf(new Date('2026-02-15T00:00:00Z'), cycle)];
    while (starts.length < 4) starts.push(nextPeriod(starts.at(-1) ?? starts[0] ?? fail(), cycle));

    expect(starts.map(({ startsAt }) => dayOf(startsAt, cycle.timeZone))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  test('example 26: anchored on the 25th, the day of 25 hours in Riga makes October begin an hour earlier by UTC', () => {
    const { startsAt, endsAt } = periodOf(new Date('2026-10-25T12:00:00Z'), anchoredOn(25));

    expect([startsAt, endsAt]).toEqual([new Date('2026-10-24T21:00:00Z'), new Date('2026-11-24T22:00:00Z')]);
    expect(endsAt.getTime() - startsAt.getTime()).toBe((31 * 24 + 1) * 3_600_000);
  });

  test('anchored on the 30th it begins on 29 February in a leap year', () => {
    expect(periodOf(new Date('2028-03-01T12:00:00Z'), anchoredOn(30, 'UTC')).startsAt).toEqual(new Date('2028-02-29'));
  });

  test('example 18: a leg from 31 January 23:50 local belongs to January, by the calendar', () => {
    const began = new Date('2026-01-31T21:50:00Z');
    const cycle = { ...anchoredOn(15), cycle: 'CALENDAR' } as const;

    expect(periodOf(began, cycle)).toEqual(calendarMonthOf(began, 'Europe/Riga'));
  });

  test('has periods that contain their instants and follow one another, in every zone', () => {
    fc.assert(
      fc.property(instants, cycles, (instant, cycle) => {
        const period = periodOf(instant, cycle);
        const next = nextPeriod(period, cycle);

        expect(period.startsAt <= instant && instant < period.endsAt).toBe(true);
        expect(next.startsAt).toEqual(period.endsAt);
        expect(periodOf(new Date(next.startsAt.getTime() - 1), cycle)).toEqual(period);
      }),
    );
  });

  test('by the calendar has the months', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom('Europe/Riga', 'Pacific/Apia', 'UTC'), (instant, timeZone) => {
        const cycle = { cycle: 'CALENDAR', anchorDay: 17, timeZone } as const;

        expect(periodOf(instant, cycle)).toEqual(calendarMonthOf(instant, timeZone));
      }),
    );
  });
});

describe('an allowance in whole seconds', () => {
  test.each([
    ['NONE', 10, 31, 6_000],
    ['DAYS', 10, 31, 1_935],
    ['DAYS', 31, 31, 6_000],
    ['FIXED_30', 10, 31, 2_000],
    ['FIXED_30', 31, 31, 6_000],
    ['FIXED_30', 28, 28, 5_600],
  ] as const)('prorated %s over %i of %i days is %i of 6000', (proration, heldDays, periodDays, seconds) => {
    expect(proratedSeconds('100', proration, { heldDays, periodDays })).toBe(seconds);
  });

  test('is rounded half-up', () => {
    expect(proratedSeconds('0.25', 'DAYS', { heldDays: 3, periodDays: 30 })).toBe(2);
    expect(proratedSeconds('0.008', 'NONE', { heldDays: 30, periodDays: 30 })).toBe(0);
  });
});

function fail(): never {
  throw new Error('no period');
}
