import { describe, expect, test } from 'vitest';
import type { TimeBand } from '../rates/rate-terms.js';
import { rateAlone, seedLeg, seedRate, units } from './testing/usages.js';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
const peak: TimeBand = { name: 'peak', days: WEEKDAYS, from: '08:00', to: '18:00', unitPrice: '0.06' };
const banded = { unitPrice: '0.03', initialSeconds: 1, nextSeconds: 1, timeBands: [peak] };
// Riga is two hours ahead of UTC in November; the 2nd is a Monday.
const between = (from: string, to: string) => {
  const [joinedAt, leftAt] = [new Date(from), new Date(to)];
  return seedLeg(0, { joinedAt, leftAt });
};
const segments = (leg: ReturnType<typeof seedLeg>, terms: object) =>
  rateAlone(leg, seedRate({ ...banded, ...terms })).parts[0]?.segments.map(({ label, seconds }) => [label, seconds]);

describe('time bands', () => {
  test('example 7: 17:59:30 to 18:01:00 at 1/1 is half a minute of peak and a minute beyond: 0.06', () => {
    const leg = between('2026-11-02T15:59:30Z', '2026-11-02T16:01:00Z');

    const charge = rateAlone(leg, seedRate(banded));

    expect(charge.parts[0]?.segments).toEqual([
      { label: 'peak', seconds: 30, unitPrice: '0.06' },
      { label: 'standard', seconds: 60, unitPrice: '0.03' },
    ]);
    expect(units(charge.amountSixtieths)).toBe('0.06');
  });

  test('example 8: an increment belongs to the band in which it begins: 17:59:50 to 18:00:30 at 60/60 is peak', () => {
    const leg = between('2026-11-02T15:59:50Z', '2026-11-02T16:00:30Z');

    expect(units(rateAlone(leg, seedRate({ ...banded, initialSeconds: 60, nextSeconds: 60 })).amountSixtieths)).toBe(
      '0.06',
    );
  });

  test('begin and end with their clock times, to the instant', () => {
    const at = (from: string) => segments(seedLeg(1, { joinedAt: new Date(from) }), {})?.[0]?.[0];

    expect(at('2026-11-02T05:59:59.999Z')).toBe('standard');
    expect(at('2026-11-02T06:00:00Z')).toBe('peak');
    expect(at('2026-11-02T15:59:59.999Z')).toBe('peak');
    expect(at('2026-11-02T16:00:00Z')).toBe('standard');
  });

  test('of a holiday are those of holidays, whatever its weekday', () => {
    const feast: TimeBand = { name: 'feast', days: ['HOLIDAY'], from: '00:00', to: '24:00', unitPrice: '0.01' };
    const terms = { timeBands: [peak, feast], holidays: ['2026-11-02'] };

    expect(segments(seedLeg(60), terms)).toEqual([['feast', 60]]);
    expect(segments(seedLeg(60, { joinedAt: new Date('2026-11-01T10:00:00Z') }), terms)).toEqual([['standard', 60]]);
  });

  test('that overlap: the first that matches prices', () => {
    const noon: TimeBand = { ...peak, name: 'noon', from: '12:00', to: '12:01' };
    const leg = between('2026-11-02T09:59:00Z', '2026-11-02T10:02:00Z');

    expect(segments(leg, { timeBands: [noon, peak] })).toEqual([
      ['peak', 120],
      ['noon', 60],
    ]);
  });

  test('follow the clocks when they change inside a leg', () => {
    // On 25 October 2026 Riga's clocks go back from 04:00 to 03:00 at 01:00 UTC: 03:30 comes twice.
    const night: TimeBand = { name: 'night', days: ['SUNDAY'], from: '03:00', to: '03:30', unitPrice: '0.01' };
    const leg = between('2026-10-25T00:00:00Z', '2026-10-25T02:00:00Z');

    expect(segments(leg, { timeBands: [night] })).toEqual([
      ['night', 3_600],
      ['standard', 3_600],
    ]);
  });

  test('after free seconds: the first ones of the leg are free, at whatever price', () => {
    const leg = between('2026-11-02T15:59:30Z', '2026-11-02T16:01:00Z');

    expect(segments(leg, { allowanceMinutes: '1' })).toEqual([['standard', 30]]);
  });
});
