import { describe, expect, test } from 'vitest';
import { type AskedFields, type FetchPlace, locate } from './located-error.js';

interface Asked {
  readonly [key: string]: Asked;
}
const fieldsOf = (asked: Asked): AskedFields =>
  new Map(Object.entries(asked).map(([key, within]) => [key, { object: fieldsOf(within) }]));
const placeOf = (asked: Asked, path: FetchPlace['path'] = []): FetchPlace => ({
  path,
  fields: fieldsOf(asked),
  isOwnWords: true,
});
const located = (place: FetchPlace, data: unknown) => locate(place, data).map((path) => path.join('.'));

describe('what a fetch that failed left open', () => {
  test('is each of its own fields that is null, at each object of its place', () => {
    const place = placeOf({ count: {}, labels: {} }, ['depots', '@']);

    const data = { depots: [{ name: null, count: null, labels: null }, null, { count: null }] };

    expect(located(place, data)).toEqual(['depots.0.count', 'depots.0.labels', 'depots.2.count']);
  });

  test('is its part of an object that other fetches filled as well', () => {
    const place = placeOf({ shift: { parcels: { people: {} } } });

    expect(located(place, { shift: { depots: { people: null }, parcels: null } })).toEqual(['shift.parcels']);
  });

  test('is its part however deep it is, and beside what it had for itself', () => {
    const place = placeOf({ own: { people: {} }, shift: { today: { parcels: { people: {} }, late: {} } } });

    const data = { own: null, shift: { today: { depots: {}, parcels: null, late: null }, other: null } };

    expect(located(place, data)).toEqual(['own', 'shift.today.parcels', 'shift.today.late']);
  });

  test('is its part of each element of a list that other fetches filled as well', () => {
    const place = placeOf({ shifts: { parcels: {} } }, ['depots', '@']);

    const data = { depots: [{ shifts: [{ depots: 1, parcels: null }, null, { depots: 2, parcels: null }] }] };

    expect(located(place, data)).toEqual(['depots.0.shifts.0.parcels', 'depots.0.shifts.2.parcels']);
  });

  test('is the object that was blanked by a part of it that may not be null', () => {
    expect(located(placeOf({ shift: { parcels: {} } }), { shift: null, depots: [] })).toEqual(['shift']);
  });

  test('is none of the fields that the object has no place for, as of another type', () => {
    const place = placeOf({ total: {} }, ['places', '@']);

    expect(located(place, { places: [{ hours: '9-5' }, { total: null }] })).toEqual(['places.1.total']);
  });

  test('is told by where the fetch stood when the answer shows no more', () => {
    expect(located(placeOf({ name: {} }, ['depot', 'oldest']), { depot: null })).toEqual(['depot']);
    expect(located(placeOf({ name: {} }, ['depots', '@', 'oldest']), null)).toEqual(['depots']);
    expect(located(placeOf({ __typename: {}, depot: { name: {} } }), null)).toEqual(['depot']);
    expect(located(placeOf({ name: {} }, ['depots', '@']), { depots: [] })).toEqual(['depots']);
  });
});
