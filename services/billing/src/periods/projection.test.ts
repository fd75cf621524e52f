import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectNet } from './projection.js';
import { calendarMonthOf } from './testing/calendar-month.js';

const timeZone = 'Europe/Riga';
const period = calendarMonthOf(new Date('2026-10-15T12:00:00Z'), timeZone);
const at = (now: Date) => ({ period, timeZone, now });

describe('the projected net', () => {
  test('is the net so far on the first day', () => {
    expect(projectNet(1_234n, at(new Date('2026-10-01T20:59:59Z')))).toBe(1_234n);
  });

  test('is prolonged linearly by elapsed time, the hour that the clocks give back included', () => {
    // 10 days of 240 h out of 745 h.
    expect(projectNet(10_000n, at(new Date('2026-10-10T21:00:00Z')))).toBe(31_042n);
  });

  test('rounds ties away from zero', () => {
    const halfway = new Date((period.startsAt.getTime() * 2 + period.endsAt.getTime() * 3) / 5);

    expect(projectNet(3n, at(halfway))).toBe(5n); // 3 x 5/3
    expect(projectNet(1n, at(new Date(period.startsAt.getTime() + (2 / 3) * 745 * 3_600_000)))).toBe(2n); // 1.5
  });

  test('is the net itself at the end, and never less than the net before', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), fc.double({ min: 0, max: 1, noNaN: true }), (net, share) => {
        const now = new Date(period.startsAt.getTime() + share * (period.endsAt.getTime() - period.startsAt.getTime()));

        expect(projectNet(net, at(period.endsAt))).toBe(net);
        expect(projectNet(net, at(now)) >= net).toBe(true);
      }),
    );
  });
});
