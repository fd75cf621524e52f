import { describe, expect, test } from 'vitest';
import { occurrencesOf } from './occurrences.js';

const weekly = {
  startsAt: new Date('2026-10-19T06:00:00Z'), // 09:00 in Riga
  endsAt: new Date('2026-10-19T07:00:00Z'),
  timeZone: 'Europe/Riga',
};
const timesOf = (rule: string, change: Partial<typeof weekly> = {}) => {
  const outcome = occurrencesOf({ ...weekly, ...change, rule });
  return outcome.ok ? outcome.value.map((time) => time.toISOString()) : outcome.refusals.map(({ code }) => code);
};

describe('a series of conferences', () => {
  test('keeps the time of day when the clocks change', () => {
    expect(timesOf('FREQ=WEEKLY;BYDAY=MO;COUNT=3')).toEqual([
      '2026-10-19T06:00:00.000Z',
      '2026-10-26T07:00:00.000Z',
      '2026-11-02T07:00:00.000Z',
    ]);
  });

  test('ends with a count or a day', () => {
    expect(timesOf('FREQ=DAILY;UNTIL=20261021T235959Z')).toHaveLength(3);
    expect(timesOf('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2')).toEqual([
      '2026-10-31T07:00:00.000Z',
      '2026-11-30T07:00:00.000Z',
    ]);
  });

  test.each([
    ['no rule', 'every Monday', 'RULE_INVALID'],
    ['a rule without an end', 'FREQ=WEEKLY', 'SERIES_TOO_LONG'],
    ['a rule of too many times', 'FREQ=DAILY;COUNT=367', 'SERIES_TOO_LONG'],
    ['every second', 'FREQ=SECONDLY;COUNT=3', 'RULE_INVALID'],
    ['a broken count', 'FREQ=WEEKLY;COUNT=x', 'RULE_INVALID'],
    ['a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2', 'RULE_INVALID'],
    ['more than a line', 'FREQ=DAILY;COUNT=2\nEXDATE:20261020T060000Z', 'RULE_INVALID'],
  ])('is refused for %s', (_name, rule, code) => {
    expect(timesOf(rule)).toEqual([code]);
  });

  test('whose conferences would overlap is refused', () => {
    expect(timesOf('FREQ=DAILY;BYHOUR=9,10;COUNT=4', { endsAt: new Date('2026-10-19T08:00:00Z') })).toEqual([
      'SERIES_OVERLAPS',
    ]);
  });
});
