import { describe, expect, test } from 'vitest';
import { countryOfNumber } from './country-of-number.js';
import { countryOfZone } from './country-of-zone.js';
import { instantsOf, spanOfLocal } from './local-time.js';
import { reservationNumberIn } from './reservation-number.js';

describe('the reservation of a record', () => {
  test.each([
    ...['R-1001', 'R1001', 'reservation-R1001', 'reservation-R-1001', 'R1001/leg-1', 'R-1001,default_bridge'],
    ...['R1001-bridge.example.com', 'R1001@default', ' r1001 '],
  ])('is named by %j', (text) => {
    expect(reservationNumberIn(undefined, '', text)).toBe('R-1001');
  });

  test.each(['', '1001', 'R-', 'R-10a', 'ROOM-1001', 'for R-1001', '71001', 'R-9999999999999999999'])(
    'is not named by %j',
    (text) => {
      expect(reservationNumberIn(text)).toBeNull();
    },
  );
});

describe('the country of a number', () => {
  test.each([
    ['+4930123456', 'DE'],
    ['0037167000111', 'LV'],
    ['+44 20 7946 0000', 'GB'],
    ['+44 1534 123456', 'JE'],
    ['+1 (212) 555-0100', 'US'],
    ['+1 416 555 0100', 'CA'],
    ['+1 876 555 0100', 'JM'],
    ['+7 495 123 45 67', 'RU'],
    ['+7 727 123 45 67', 'KZ'],
    ['100', null],
    ['030123456', null],
    ['anna@example.com', null],
    ['+999123456789', null],
  ])('%s', (number, country) => {
    expect(countryOfNumber(number)).toBe(country);
  });
});

test('the country of a time zone is the one that it is of', () => {
  expect(['Europe/Riga', 'America/New_York', 'Asia/Tokyo', 'UTC'].map(countryOfZone)).toEqual(['LV', 'US', 'JP', null]);
});

describe('a local time', () => {
  const instants = (shown: string) => instantsOf(shown, 'Europe/Riga').map((instant) => instant.toISOString());

  test('is one instant, two in the hour that is repeated in autumn, and none in the one skipped in spring', () => {
    expect(instants('2026-07-01T10:00:00')).toEqual(['2026-07-01T07:00:00.000Z']);
    expect(instants('2026-10-25T03:30:00')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
    expect(instants('2026-03-29T03:30:00')).toEqual([]);
    expect(instants('2026-02-30T10:00:00')).toEqual([]);
  });

  test('of the repeated hour is told apart by how long the call took, then by when its channel was made', () => {
    const span = (from: string, to: string, hints: Parameters<typeof spanOfLocal>[3]) => {
      const found = spanOfLocal(`2026-10-25T${from}`, `2026-10-25T${to}`, 'Europe/Riga', hints);
      return found && [found.from.toISOString().slice(11, 19), found.to.toISOString().slice(11, 19)];
    };

    expect(span('03:50:00', '03:10:00', { seconds: 1_200 })).toEqual(['00:50:00', '01:10:00']);
    expect(span('02:50:00', '03:10:00', { seconds: 4_800 })).toEqual(['23:50:00', '01:10:00']);
    expect(span('03:10:00', '03:20:00', { seconds: 600, near: Date.parse('2026-10-25T01:10:00Z') })).toEqual([
      '01:10:00',
      '01:20:00',
    ]);
    expect(span('03:10:00', '03:20:00', { seconds: undefined })?.[0]).toBe('00:10:00');
  });
});
