import { expect, test } from 'vitest';
import { noticesGo } from './notices-go.js';

const startsAt = new Date('2026-11-24T08:30:00.000Z');

test('the first notices go when a hundred letters are printed, and the last when all are', () => {
  const go = noticesGo({ letterCount: 1_000, pageCount: 2_000 }, { startsAt, secondsPerPage: 0.6 });

  expect(go).toEqual({ firstAt: new Date('2026-11-24T08:32:00.000Z'), lastAt: new Date('2026-11-24T08:50:00.000Z') });
});

test('of fewer letters than a printer gets at once all notices go together', () => {
  const go = noticesGo({ letterCount: 3, pageCount: 3 }, { startsAt, secondsPerPage: 1 });

  expect(go.firstAt).toEqual(new Date('2026-11-24T08:30:03.000Z'));
  expect(go.lastAt).toEqual(go.firstAt);
});

test('nobody knows when notices go of a printer that has printed nothing yet, or of no letters', () => {
  const unknown = { firstAt: null, lastAt: null };

  expect(noticesGo({ letterCount: 3, pageCount: 3 }, { startsAt, secondsPerPage: undefined })).toEqual(unknown);
  expect(noticesGo({ letterCount: 0, pageCount: 0 }, { startsAt, secondsPerPage: 1 })).toEqual(unknown);
});
