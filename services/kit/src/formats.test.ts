import { expect, test } from 'vitest';
import { isCurrency, isDay, isTimeZone } from './formats.js';

test('time zones are IANA names, asked once or again', () => {
  for (const _ of [1, 2]) {
    expect(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'].every(isTimeZone)).toBe(true);
    expect(['CET', '+01:00', 'Mars/Olympus', 'Europe/Berlin ', ''].filter(isTimeZone)).toEqual([]);
  }
});

test('days are those of the calendar, as YYYY-MM-DD', () => {
  expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-2-1', '2026-13-01', '20260101', ''].filter(isDay)).toEqual([]);
});

test('currencies are codes of ISO 4217', () => {
  expect(['EUR', 'USD', 'JPY'].every(isCurrency)).toBe(true);
  expect(['eur', 'XXQ', 'EURO', ''].filter(isCurrency)).toEqual([]);
});
