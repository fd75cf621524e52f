import { describe, expect, test } from 'vitest';
import { type NoticeFate, pauseFor } from './auto-pause.js';
import { retryAt } from './back-off.js';
import { type MailAbsence, stillAbsent } from './mail-absence.js';

const firstTriedAt = new Date('2026-11-24T08:00:00Z');
const minutes = (count: number) => new Date(firstTriedAt.getTime() + count * 60_000);

describe('a deferred notice', () => {
  test('is tried again after 5 minutes, then twice as late each time, at most 2 hours', () => {
    const waits = [1, 2, 3, 4, 5, 6, 40].map((count) => retryAt({ count, firstTriedAt, now: firstTriedAt }));

    expect(waits).toEqual([5, 10, 20, 40, 80, 120, 120].map(minutes));
  });

  test('has failed once the next try would be a day after the first', () => {
    expect(retryAt({ count: 9, firstTriedAt, now: minutes(22 * 60 - 1) })).toEqual(minutes(24 * 60 - 1));
    expect(retryAt({ count: 9, firstTriedAt, now: minutes(22 * 60) })).toBeUndefined();
  });
});

describe('a mail server that is away', () => {
  const reason = 'ECONNREFUSED';
  const seconds = (count: number) => new Date(firstTriedAt.getTime() + count * 1_000);

  test('is asked again after 5 seconds, then twice as late each time, at most every 5 minutes', () => {
    const waits: number[] = [];
    let [absence, now]: [MailAbsence | undefined, Date] = [undefined, firstTriedAt];
    while (!absence?.isLong) {
      absence = stillAbsent(absence, { now, reason });
      waits.push((absence.nextTryAt.getTime() - now.getTime()) / 1_000);
      now = absence.nextTryAt;
    }

    expect(waits).toEqual([5, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300, 300, 300]);
  });

  test('is away long after half an hour, and anew where nothing was sent for longer than it is asked', () => {
    const known = { since: firstTriedAt, reason, nextTryAt: seconds(1_799), isLong: false };

    expect(stillAbsent(known, { now: seconds(1_799), reason }).isLong).toBe(false);
    expect(stillAbsent(known, { now: seconds(1_800), reason }).isLong).toBe(true);
    expect(stillAbsent(known, { now: seconds(2_100), reason })).toMatchObject({ since: seconds(2_100), isLong: false });
  });
});

describe('a campaign', () => {
  const fates = (permanent: number, temporary: number, fine: number): NoticeFate[] => [
    ...Array<NoticeFate>(permanent).fill('permanent'),
    ...Array<NoticeFate>(temporary).fill('temporary'),
    ...Array<NoticeFate>(fine).fill('fine'),
  ];

  test('goes on at 5 in 100 refusals, and pauses at 6', () => {
    expect(pauseFor(fates(5, 0, 95))).toBeUndefined();
    expect(pauseFor(fates(6, 0, 94))).toEqual({ code: 'TOO_MANY_PERMANENT', looked: 100, counted: 6 });
  });

  test('goes on at 33 in 100 soft bounces, and pauses at 34', () => {
    expect(pauseFor(fates(0, 33, 67))).toBeUndefined();
    expect(pauseFor(fates(0, 34, 66))).toEqual({ code: 'TOO_MANY_TEMPORARY', looked: 100, counted: 34 });
  });

  test('is judged by 20 outcomes at least, and by the latest 200', () => {
    expect(pauseFor(fates(19, 0, 0))).toBeUndefined();
    expect(pauseFor(fates(20, 0, 0))).toMatchObject({ looked: 20 });
    expect(pauseFor([...fates(100, 0, 0), ...fates(0, 0, 200)])).toBeUndefined();
  });
});
